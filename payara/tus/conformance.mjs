// Black-box conformance to tus 1.0.0: one test a rule. Extensions that the server doesn't advertise
// are skipped by name. TUS_FILE names a photo, since a server may refuse other files when complete.
// TUS_DEVIATIONS names a list of rules that the server is known to break; they are left out.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, test as check } from 'node:test';
import { CHUNK, begin, create, endpoint, head, offset, patch, request } from './tus.mjs';

const photo = readFileSync(process.env.TUS_FILE);
const some = photo.subarray(0, 1000);
const deviations = process.env.TUS_DEVIATIONS
  ? JSON.parse(readFileSync(process.env.TUS_DEVIATIONS, 'utf8'))
  : [];
let extensions = [];

function test(name, body) {
  if (deviations.includes(name)) {
    check(name, (t) => t.skip('the server is known to break it'));
  } else {
    check(name, body);
  }
}

before(async () => {
  const options = await request('OPTIONS', endpoint, { 'Tus-Resumable': null });
  extensions = (options.header('Tus-Extension') ?? '').split(',').map((name) => name.trim());
});

/** A rule of an extension. */
function rule(extension, name, body) {
  test(name, async (t) => {
    if (!extensions.includes(extension)) t.skip(`the server doesn't advertise ${extension}`);
    else await body(t);
  });
}

const fresh = (own = {}) => create({ 'Upload-Length': photo.length, ...own });

describe('core', () => {
  test('OPTIONS tells versions without asking for one', async () => {
    const answer = await request('OPTIONS', endpoint, { 'Tus-Resumable': null });
    assert.ok([200, 204].includes(answer.status));
    assert.match(answer.header('Tus-Version'), /(^|,)1\.0\.0(,|$)/);
  });

  test('OPTIONS tells the largest size as a whole number', async () => {
    const answer = await request('OPTIONS', endpoint);
    assert.match(answer.header('Tus-Max-Size'), /^[0-9]+$/);
  });

  for (const version of ['0.2.2', null]) {
    test(`version ${version} is answered with 412 and the known versions`, async () => {
      const answer = await request('POST', endpoint, {
        'Tus-Resumable': version,
        'Upload-Length': 10,
      });
      assert.equal(answer.status, 412);
      assert.match(answer.header('Tus-Version'), /1\.0\.0/);
    });
  }

  test('every answer names the version, errors too', async () => {
    const url = await fresh();
    for (const answer of [
      await head(url),
      await patch(url, 0, some),
      await patch(url, 7, some),
      await head(`${url}x`),
    ]) {
      assert.equal(answer.header('Tus-Resumable'), '1.0.0');
    }
  });

  test('HEAD tells offset and length', async () => {
    const answer = await head(await fresh());
    assert.ok([200, 204].includes(answer.status));
    assert.equal(answer.header('Upload-Offset'), '0');
    assert.equal(answer.header('Upload-Length'), String(photo.length));
  });

  test('HEAD forbids caching', async () => {
    assert.match((await head(await fresh())).header('Cache-Control'), /no-store/);
  });

  test('HEAD of an unknown upload is 404 or 410, without an offset', async () => {
    const answer = await head(`${endpoint}/AAAAAAAAAAAAAAAAAAAAAA`);
    assert.ok([404, 410].includes(answer.status));
    assert.equal(answer.header('Upload-Offset'), null);
  });

  test('PATCH answers 204 with the new offset', async () => {
    const url = await fresh();
    const answer = await patch(url, 0, some);
    assert.equal(answer.status, 204);
    assert.equal(answer.header('Upload-Offset'), '1000');
    assert.equal(await offset(url), 1000);
  });

  test('PATCH to an unknown upload is 404 or 410', async () => {
    assert.ok([404, 410].includes((await patch(`${endpoint}/AAAAAAAAAAAAAAAAAAAAAA`, 0, some)).status));
  });

  test('PATCH at another offset is 409 and changes nothing', async () => {
    const url = await fresh();
    await patch(url, 0, some);
    assert.equal((await patch(url, 999, some)).status, 409);
    assert.equal((await patch(url, 1001, some)).status, 409);
    assert.equal(await offset(url), 1000);
  });

  test('PATCH of another media type is 415 and changes nothing', async () => {
    const url = await fresh();
    assert.equal((await patch(url, 0, some, { 'Content-Type': 'image/jpeg' })).status, 415);
    assert.equal(await offset(url), 0);
  });

  for (const wrong of [null, '-1', 'x', '1.5']) {
    test(`PATCH with Upload-Offset ${wrong} is refused and changes nothing`, async () => {
      const url = await fresh();
      const answer = await patch(url, 0, some, { 'Upload-Offset': wrong });
      assert.ok(answer.status >= 400 && answer.status < 500);
      assert.equal(await offset(url), 0);
    });
  }

  test('PATCH beyond the length is refused and keeps nothing of it', async () => {
    const url = await create({ 'Upload-Length': 500 });
    const answer = await patch(url, 0, some);
    assert.ok(answer.status >= 400 && answer.status < 500);
    assert.equal(await offset(url), 0);
  });

  test('PATCH without a Content-Length is streamed', async () => {
    const url = await fresh();
    const answer = await patch(url, 0, new Blob([some]).stream());
    assert.equal(answer.status, 204);
    assert.equal(await offset(url), 1000);
  });

  test('pieces complete an upload', async () => {
    const url = await fresh();
    const size = Math.ceil(photo.length / 3);
    let answer;
    for (let at = 0; at < photo.length; at += size) {
      answer = await patch(url, at, photo.subarray(at, at + size));
      assert.equal(answer.status, 204);
    }
    assert.equal(answer.header('Upload-Offset'), String(photo.length));
    assert.equal(await offset(url), photo.length);
  });

  test('what arrived before a cut is kept', async () => {
    const url = await fresh();
    const socket = await begin(url, 0, photo.length, some);
    socket.destroy();
    let kept = await offset(url);
    for (let i = 0; i < 50 && kept < 1000; i++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      kept = await offset(url);
    }
    assert.equal(kept, 1000);
    assert.equal((await patch(url, 1000, photo.subarray(1000))).status, 204);
  });

  test('X-HTTP-Method-Override is the method', async () => {
    const url = await fresh();
    const answer = await request(
      'POST',
      url,
      { 'X-HTTP-Method-Override': 'PATCH', 'Content-Type': CHUNK, 'Upload-Offset': 0 },
      some,
    );
    assert.equal(answer.status, 204);
    assert.equal(await offset(url), 1000);
  });
});

describe('creation', () => {
  rule('creation', 'answers 201 with the address', async () => {
    const answer = await request('POST', endpoint, { 'Upload-Length': photo.length });
    assert.equal(answer.status, 201);
    assert.ok(answer.header('Location'));
  });

  rule('creation', 'needs a length', async () => {
    assert.equal((await request('POST', endpoint)).status, 400);
  });

  for (const wrong of ['-1', 'x', '1.5']) {
    rule('creation', `refuses Upload-Length ${wrong}`, async () => {
      assert.equal((await request('POST', endpoint, { 'Upload-Length': wrong })).status, 400);
    });
  }

  rule('creation', 'refuses more than Tus-Max-Size with 413', async () => {
    const max = Number((await request('OPTIONS', endpoint)).header('Tus-Max-Size'));
    assert.equal((await request('POST', endpoint, { 'Upload-Length': max + 1 })).status, 413);
  });

  rule('creation', 'HEAD tells the metadata as it was given', async () => {
    const metadata = 'filename YS5qcGc=,is_raw';
    const url = await fresh({ 'Upload-Metadata': metadata });
    const told = (await head(url)).header('Upload-Metadata').split(',').map((pair) => pair.trim());
    assert.deepEqual(told, metadata.split(','));
  });

  rule('creation', 'refuses broken metadata with 400', async () => {
    const own = { 'Upload-Length': 10, 'Upload-Metadata': 'filename YQ==,filename Yg==, ,' };
    assert.equal((await request('POST', endpoint, own)).status, 400);
  });

  rule('creation-with-upload', 'keeps the bytes of the creation', async () => {
    const own = { 'Upload-Length': photo.length, 'Content-Type': CHUNK };
    const answer = await request('POST', endpoint, own, some);
    assert.equal(answer.status, 201);
    assert.equal(answer.header('Upload-Offset'), '1000');
    assert.equal(await offset(answer.header('Location')), 1000);
  });

  rule('creation-with-upload', 'may complete at once', async () => {
    const own = { 'Upload-Length': photo.length, 'Content-Type': CHUNK };
    const answer = await request('POST', endpoint, own, photo);
    assert.equal(answer.status, 201);
    assert.equal(answer.header('Upload-Offset'), String(photo.length));
  });

  rule('creation-defer-length', 'HEAD says that the length is not known', async () => {
    const answer = await head(await create({ 'Upload-Defer-Length': 1 }));
    assert.equal(answer.header('Upload-Defer-Length'), '1');
    assert.equal(answer.header('Upload-Length'), null);
  });

  rule('creation-defer-length', 'refuses other values than 1', async () => {
    assert.equal((await request('POST', endpoint, { 'Upload-Defer-Length': 2 })).status, 400);
  });

  rule('creation-defer-length', 'refuses both headers', async () => {
    const own = { 'Upload-Defer-Length': 1, 'Upload-Length': 10 };
    assert.equal((await request('POST', endpoint, own)).status, 400);
  });

  rule('creation-defer-length', 'takes the length with a PATCH and completes', async () => {
    const url = await create({ 'Upload-Defer-Length': 1 });
    assert.equal((await patch(url, 0, some)).status, 204);
    const rest = await patch(url, 1000, photo.subarray(1000), { 'Upload-Length': photo.length });
    assert.equal(rest.status, 204);
    assert.equal((await head(url)).header('Upload-Length'), String(photo.length));
  });
});

describe('expiration', () => {
  rule('expiration', 'tells when an unfinished upload expires, as an HTTP date', async () => {
    const answer = await patch(await fresh(), 0, some);
    const expires = answer.header('Upload-Expires');
    assert.match(expires, /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    assert.ok(Date.parse(expires) > Date.now());
  });
});

describe('termination', () => {
  rule('termination', 'DELETE answers 204, then the upload is gone', async () => {
    const url = await fresh();
    assert.equal((await request('DELETE', url)).status, 204);
    assert.ok([404, 410].includes((await head(url)).status));
    assert.ok([404, 410].includes((await patch(url, 0, some)).status));
  });

  rule('termination', 'DELETE of an unknown upload is 404 or 410', async () => {
    const answer = await request('DELETE', `${endpoint}/AAAAAAAAAAAAAAAAAAAAAA`);
    assert.ok([404, 410].includes(answer.status));
  });
});

describe('checksum', () => {
  const sum = (algorithm, bytes) =>
    `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`;

  rule('checksum', 'OPTIONS lists the algorithms, sha1 among them', async () => {
    const algorithms = (await request('OPTIONS', endpoint)).header('Tus-Checksum-Algorithm');
    assert.ok(algorithms.split(',').includes('sha1'));
  });

  for (const algorithm of ['sha1', 'sha256']) {
    rule('checksum', `the right ${algorithm} is taken`, async () => {
      const url = await fresh();
      const answer = await patch(url, 0, some, { 'Upload-Checksum': sum(algorithm, some) });
      assert.equal(answer.status, 204);
      assert.equal(await offset(url), 1000);
    });

    rule('checksum', `a wrong ${algorithm} is 460 and nothing of the chunk is kept`, async () => {
      const url = await fresh();
      await patch(url, 0, some);
      const own = { 'Upload-Checksum': sum(algorithm, photo) };
      assert.equal((await patch(url, 1000, some, own)).status, 460);
      assert.equal(await offset(url), 1000);
    });
  }

  rule('checksum', 'an unknown algorithm is 400', async () => {
    const url = await fresh();
    assert.equal((await patch(url, 0, some, { 'Upload-Checksum': 'rot13 YQ==' })).status, 400);
    assert.equal(await offset(url), 0);
  });
});

describe('concatenation', () => {
  async function part(bytes) {
    const url = await create({ 'Upload-Length': bytes.length, 'Upload-Concat': 'partial' });
    assert.equal((await patch(url, 0, bytes)).status, 204);
    return url;
  }
  const final = (urls) =>
    request('POST', endpoint, {
      'Upload-Concat': `final;${urls.map((url) => new URL(url).pathname).join(' ')}`,
    });

  rule('concatenation', 'HEAD tells that a part is one', async () => {
    const url = await create({ 'Upload-Length': 10, 'Upload-Concat': 'partial' });
    assert.equal((await head(url)).header('Upload-Concat'), 'partial');
  });

  rule('concatenation', 'parts become one upload of their length', async () => {
    const parts = [await part(some), await part(photo.subarray(1000))];
    const answer = await final(parts);
    assert.equal(answer.status, 201);
    const state = await head(answer.header('Location'));
    assert.equal(state.header('Upload-Length'), String(photo.length));
    assert.match(state.header('Upload-Concat'), /^final; ?\S+ \S+$/);
  });

  rule('concatenation', 'PATCH to the final upload is 403', async () => {
    const answer = await final([await part(some), await part(photo.subarray(1000))]);
    const url = new URL(answer.header('Location'), endpoint).href;
    assert.equal((await patch(url, photo.length, some)).status, 403);
  });

  rule('concatenation', 'unfinished parts are refused', async () => {
    const unfinished = await create({ 'Upload-Length': 10, 'Upload-Concat': 'partial' });
    const answer = await final([await part(some), unfinished]);
    assert.ok(answer.status >= 400 && answer.status < 500);
  });
});
