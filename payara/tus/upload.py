"""Uploads files with tuspy, unmodified, in pieces, one after the other; prints the last offset.

Usage: TUS_URL=... TUS_AUTH=... python3 upload.py FILE...
"""

import os
import sys

from tusclient.client import TusClient

client = TusClient(os.environ["TUS_URL"], headers={"Authorization": os.environ["TUS_AUTH"]})
for file in sys.argv[1:]:
    uploader = client.uploader(
        file,
        chunk_size=3_000_000,
        metadata={"filename": os.path.basename(file)},
        upload_checksum=True,
    )
    uploader.upload()
    print(os.path.basename(file), uploader.offset)
