"""The floor: what libjpeg-turbo alone takes for each photo named on standard input, as
"FILE<tab>FOLDER" or several such pairs to be done at once, answered by
"WALL-MS<tab>CPU-MS<tab>PEAK-MIB".

The photo is decoded to planes at half its size, once, and two pieces of those planes, as large as
a preview and a thumbnail, are encoded. Nothing is resized, so what it writes shows a corner of the
photo: whoever resizes, too, can hardly be faster."""

import ctypes
import ctypes.util
import glob
import sys
import time
from concurrent.futures import ThreadPoolExecutor

EDGES = {"preview": 2048, "thumbnail": 400}
QUALITY = 80
HALF = 2
GREY = 3


class Failure(Exception):
    pass


def load():
    found = ctypes.util.find_library("turbojpeg") or next(
        iter(glob.glob("/usr/lib*/**/libturbojpeg.so.0*", recursive=True)), None
    )
    if found is None:
        raise Failure("libturbojpeg is missing; 'apt-get install libturbojpeg0' brings it")
    lib = ctypes.CDLL(found)
    for name in ("tjInitDecompress", "tjInitCompress"):
        getattr(lib, name).restype = ctypes.c_void_p
    lib.tjGetErrorStr2.restype = ctypes.c_char_p
    lib.tjBufSize.restype = ctypes.c_ulong
    return lib


def peak_mib():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


class Turbo:
    def __init__(self, lib):
        self.lib = lib
        self.decoder = ctypes.c_void_p(lib.tjInitDecompress())
        self.encoder = ctypes.c_void_p(lib.tjInitCompress())

    def close(self):
        self.lib.tjDestroy(self.decoder)
        self.lib.tjDestroy(self.encoder)

    def check(self, handle, code):
        if code != 0:
            raise Failure(self.lib.tjGetErrorStr2(handle).decode())

    def half(self, jpeg):
        """Planes of half the photo's size: their memory, strides, width, height and sampling."""
        size = ctypes.c_ulong(len(jpeg))
        width, height, sampling, space = (ctypes.c_int() for _ in range(4))
        numbers = [ctypes.byref(number) for number in (width, height, sampling, space)]
        self.check(
            self.decoder, self.lib.tjDecompressHeader3(self.decoder, jpeg, size, *numbers)
        )
        w, h, s = (width.value + 1) // HALF, (height.value + 1) // HALF, sampling.value
        count = 1 if s == GREY else 3
        strides = [self.lib.tjPlaneWidth(i, w, s) for i in range(count)]
        planes = [
            ctypes.create_string_buffer(strides[i] * self.lib.tjPlaneHeight(i, h, s))
            for i in range(count)
        ]
        self.check(
            self.decoder,
            self.lib.tjDecompressToYUVPlanes(
                self.decoder, jpeg, size, pointers(planes), w, integers(strides), h, 0
            ),
        )
        return planes, strides, w, h, s

    def encode(self, half, edge):
        planes, strides, w, h, s = half
        scale = min(1, edge / max(w, h))
        width, height = round(w * scale), round(h * scale)
        out = ctypes.c_void_p()
        size = ctypes.c_ulong()
        self.check(
            self.encoder,
            self.lib.tjCompressFromYUVPlanes(
                *(self.encoder, pointers(planes), width, integers(strides), height, s),
                *(ctypes.byref(out), ctypes.byref(size), QUALITY, 0),
            ),
        )
        jpeg = ctypes.string_at(out, size.value)
        self.lib.tjFree(out)
        return jpeg


def pointers(planes):
    return (ctypes.c_void_p * 3)(*(ctypes.addressof(plane) for plane in planes))


def integers(numbers):
    return (ctypes.c_int * 3)(*numbers)


def render(lib, file, folder):
    turbo = Turbo(lib)
    with open(file, "rb") as photo:
        half = turbo.half(photo.read())
    for name, edge in EDGES.items():
        with open(f"{folder}/{name}.jpg", "wb") as out:
            out.write(turbo.encode(half, edge))
    turbo.close()


def main():
    lib = load()
    if sys.argv[1:] == ["version"]:
        print(f"libturbojpeg by ctypes, Python {sys.version.split()[0]}")
        return
    threads = ThreadPoolExecutor()
    for line in sys.stdin:
        words = line.rstrip("\n").split("\t")
        wall, cpu = time.perf_counter(), time.process_time()
        list(threads.map(render, [lib] * (len(words) // 2), words[::2], words[1::2]))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        print(wall * 1000, cpu * 1000, peak_mib(), sep="\t", flush=True)


try:
    main()
except Failure as e:
    sys.exit(f"turbo_worker: {e}")
