"""media.py FOLDER [later]: 2,000 files as users of Fragalysis leave them, with names that shells, URLs and object stores stumble over; `later`
changes some and adds some, as after the nightly replication."""
import os
import pathlib
import random
import sys
import time

folder, later = pathlib.Path(sys.argv[1]), len(sys.argv) > 2
odd = ["run-2023-10-16T12:07:01Z {}.log", "with  two spaces {}.pdb", "Übersicht für {}.sdf", "a+b&c=d;e%20{}.smi", "it's \"{}\" #?.txt", "日本語-{}.mol",
       "[{}]*$HOME`x`.cif", "back\\slash{}.csv", "-{}.pdb", "~{}@x!.map"]
chance = random.Random(20231016 + later)


def write(path, size, age):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(chance.randbytes(size))
    os.utime(path, (time.time() - age,) * 2)


if later:
    for n in range(20):
        write(folder / "targets" / f"uploaded {n} yesterday: evening.sdf", 700 + n, 3600)
    for n in range(0, 200, 10):
        write(folder / "targets" / "A71EV2A" / f"x{n}.pdb", 900, 3600)
else:
    for n in range(1700):
        write(folder / "targets" / ["A71EV2A", "Mpro", "with a space"][n % 3] / f"x{n}.pdb", chance.randrange(200, 20000), 90000)
    for n in range(297):
        write(folder / "tas" / f"Größe {n // 100}" / odd[n % len(odd)].format(n), chance.randrange(0, 9000), 90000)
    write(folder / "logs" / "empty.log", 0, 90000)
    write(folder / "logs" / "ends in 8 MiB.map", 8388608, 90000)
    write(folder / "logs" / "in parts.map", 20000000, 90000)
