"""Compares what ships with advisories that registries serve as ordinary packages.

Usage: advisories.py ADVISORIES.csv RETIRE.json JAR|WAR|package-lock.json ...

The CSV is GitHub's advisories about Maven, the JSON those of retire.js about npm. Prints each hit, and
fails if one is of high or critical severity and not in .ci/accepted-advisories.
"""

import csv
import io
import json
import pathlib
import re
import sys
import zipfile

FATAL = {"HIGH", "CRITICAL"}
ACCEPTED = pathlib.Path(__file__).parent / "accepted-advisories"
NAMED = re.compile(r"(.+?)-(\d[\w.\-]*)\.jar$")
QUALIFIERS = {"alpha": -5, "a": -5, "beta": -4, "b": -4, "milestone": -3, "m": -3, "rc": -2, "cr": -2, "snapshot": -1}
SAME = {"", "final", "ga", "release", "jre", "android"}


def order(version):
    """A key that sorts versions as Maven and npm do, as far as advisories need it."""
    parts = []
    for part in re.findall(r"\d+|[a-z]+", version.lower().split("+")[0]):
        if part.isdigit():
            parts.append((1, int(part)))
        elif part not in SAME:
            parts.append((QUALIFIERS.get(part, 0), 0))
    while parts and parts[-1] == (1, 0):
        parts.pop()
    # A release lies behind its previews and before its next number.
    return parts + [(0, 0)]


def hits(version, introduced, fixed, last):
    at = order(version)
    return (
        at >= order(introduced or "0")
        and (not fixed or at < order(fixed))
        and (not last or at <= order(last))
    )


def libraries(archive, where):
    """Group (or none), artifact, version and place of whatever lies in an archive, and in those in it."""
    known = set()
    for name in archive.namelist():
        if name.endswith("/pom.properties"):
            lines = archive.read(name).decode("utf-8", "replace").splitlines()
            said = dict(line.split("=", 1) for line in lines if "=" in line and line[0] != "#")
            if {"groupId", "artifactId", "version"} <= said.keys():
                known.add((said["groupId"], said["artifactId"], said["version"]))
        elif name.endswith(".jar"):
            with zipfile.ZipFile(io.BytesIO(archive.read(name))) as inner:
                yield from libraries(inner, f"{where}!{name}")
    own = NAMED.match(re.split("[!/]", where)[-1])
    if own and own.group(1) not in {artifact for _, artifact, _ in known}:
        known.add((None, own.group(1), own.group(2)))
    yield from ((group, artifact, version, where) for group, artifact, version in known)


def of_maven(path, table):
    seen = set()
    with zipfile.ZipFile(path) as archive:
        found = list(libraries(archive, str(path)))
    for group, artifact, version, where in found:
        seen.add((artifact, version))
        for row in table.get(artifact, ()):
            if group in (None, row[3].split(":")[0]) and hits(version, row[4], row[5], row[6]):
                yield row[7] or "UNKNOWN", row[0], f"{row[3]} {version}", row[2], row[5], where
    print(f"{path}: {len(seen)} libraries compared")


def of_npm(path, table):
    packages = json.loads(pathlib.Path(path).read_text())["packages"]
    ships = {
        (name.split("node_modules/")[-1], package["version"])
        for name, package in packages.items()
        if name and not package.get("dev") and "version" in package
    }
    for name, version in ships:
        for hole in table.get(name, ()):
            if hits(version, hole.get("atOrAbove"), hole.get("below"), None):
                ids = hole["identifiers"]
                identity = (ids.get("CVE") or [ids.get("githubID") or ids.get("retid", "?")])[0]
                summary = ids.get("summary", "").partition("\n")[0]
                yield hole["severity"].upper(), identity, f"{name} {version}", summary, hole.get("below"), path
    print(f"{path}: {len(ships)} packages compared")


def tables(advisories, retire):
    maven, npm = {}, {}
    with open(advisories, encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            maven.setdefault(row[3].split(":")[-1], []).append(row)
    for name, entry in json.loads(pathlib.Path(retire).read_text()).items():
        npm.setdefault(entry.get("npmname", name), []).extend(entry.get("vulnerabilities", []))
    return maven, npm


def main(advisories, retire, paths):
    maven, npm = tables(advisories, retire)
    # Where it was accepted for one library, it isn't for another.
    accepted = {
        tuple(line.split(": ")[0].split(" ", 1))
        for line in ACCEPTED.read_text().splitlines()
        if line[:1] not in ("", "#")
    }
    fatal = 0
    for path in paths:
        found = of_npm(path, npm) if path.endswith(".json") else of_maven(path, maven)
        for severity, identity, what, summary, fixed, where in sorted(set(found)):
            is_fatal = severity in FATAL and (identity, what.split()[0]) not in accepted
            fatal += is_fatal
            note = "" if is_fatal or severity not in FATAL else " (accepted)"
            print(f"{severity}{note} {identity} {what}: {summary}; mended in {fixed or '?'}; {where}")
    return 1 if fatal else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
