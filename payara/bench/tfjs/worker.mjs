// Runs the detector in TensorFlow.js, by WebAssembly with SIMD; it has no threads in Node.
// Argument: the folder of model.json. Input: for each photo the number of squares as one byte, then
// each square's bytes, red, green, blue. Output: for each photo a line, the milliseconds that its
// squares took together and the surest kind of the first one.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as tf from '@tensorflow/tfjs-core'
import { loadGraphModel } from '@tensorflow/tfjs-converter'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'

const EDGE = 300
const SQUARE = EDGE * EDGE * 3
const folder = process.argv[2]

const require = createRequire(import.meta.url)
setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + '/')
await tf.setBackend('wasm')
await tf.ready()

const file = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'))
const weightSpecs = file.weightsManifest.flatMap((group) => group.weights)
const shards = file.weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(folder, path)))
const weightData = new Uint8Array(Buffer.concat(shards)).buffer
const model = await loadGraphModel({
  load: async () => ({ modelTopology: file.modelTopology, weightSpecs, weightData, format: file.format }),
})

const OUTPUTS = ['Postprocessor/convert_scores', 'Postprocessor/Decode/transpose_1']

async function kind(square) {
  const input = tf.tensor(square, [1, EDGE, EDGE, 3], 'int32')
  const outputs = await model.executeAsync(input, OUTPUTS)
  const scores = await outputs[0].data()
  await outputs[1].data()
  const kinds = outputs[0].shape[outputs[0].shape.length - 1]
  let best = 1
  let at = 1
  for (let i = 0; i < scores.length; i++) {
    if (i % kinds !== 0 && (best === 1 && i === 1 || scores[i] > scores[at])) {
      at = i
      best = i % kinds
    }
  }
  tf.dispose([input, ...outputs])
  return best
}

let pending = Buffer.alloc(0)
for await (const chunk of process.stdin) {
  pending = Buffer.concat([pending, chunk])
  while (pending.length > 0 && pending.length >= 1 + pending[0] * SQUARE) {
    const count = pending[0]
    const begin = performance.now()
    let first = 0
    for (let i = 0; i < count; i++) {
      const square = pending.subarray(1 + i * SQUARE, 1 + (i + 1) * SQUARE)
      const seen = await kind(square)
      first = i === 0 ? seen : first
    }
    console.log(`${(performance.now() - begin).toFixed(2)} ${first}`)
    pending = pending.subarray(1 + count * SQUARE)
  }
}
