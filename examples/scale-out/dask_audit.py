"""Audits a mailbox on the workers of a Dask scheduler: each judges parts of the threads, then the parts are put together.

    python3 dask_audit.py SCHEDULER PARTS OUT_FOLDER MSGLINT MAILBOX...

Every worker needs msglint and the mailbox at the same path (a shared disk, or a copy). A part is written whole or not at all, so
a worker that dies in the middle leaves nothing behind, and the scheduler gives its part to another. What was made in an earlier
run is not made again.
"""

import os
import subprocess
import sys


def judge(part, parts, folder, msglint, mailbox):
    path = os.path.join(folder, f"part-{part}-of-{parts}.json")
    if not os.path.exists(path):
        command = [*msglint.split(), "audit", *mailbox, "--shard", f"{part}/{parts}", "--partial", path, "--concurrency", "off"]
        subprocess.run(command, check=True, stderr=subprocess.PIPE)
    return path


def main():
    from distributed import Client

    scheduler, parts, folder, msglint, *mailbox = sys.argv[1:]
    with Client(scheduler) as client:
        # A part may be begun again as often as there are workers to lose.
        futures = client.map(
            judge, range(1, int(parts) + 1), parts=int(parts), folder=folder, msglint=msglint, mailbox=mailbox, pure=False, retries=10
        )
        paths = client.gather(futures)
    subprocess.run([*msglint.split(), "audit", "--merge", *paths, "--format", "json"], check=True)


if __name__ == "__main__":
    main()
