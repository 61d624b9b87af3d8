import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Capability, Command, EntryKind, LabelLookup, Query } from './capability.ts'
import type { Dial } from './charter.ts'

/** All slices of this installation, looked up by full names. */
export interface Slices {
  all: readonly Capability[]
  command(name: string): Command | undefined
  query(name: string): Query | undefined
  dial(name: string): Dial | undefined
  entryKind(kind: string): EntryKind | undefined
  label(idOf: string): LabelLookup | undefined
  slice(name: string): Capability | undefined
}

/** Loads every folder under `src/<group>`, in the order of their names; one that does not load stops the boot. */
export async function loadFolder(folder: string): Promise<Capability[]> {
  const found = await readdir(folder, { withFileTypes: true })
  const names = found.filter((one) => one.isDirectory()).map((one) => one.name)
  return Promise.all(names.sort().map((name) => loadOne(folder, name)))
}

async function loadOne(folder: string, name: string): Promise<Capability> {
  const module = (await import(pathToFileURL(join(folder, name, 'index.ts')).href)) as {
    default?: Capability
  }
  const slice = module.default
  if (!slice?.name || !slice.commands || !slice.messages) {
    throw new Error(`${join(folder, name)}/index.ts does not export a capability() as its default`)
  }
  if (slice.name !== name) throw new Error(`The slice in ${join(folder, name)} calls itself ${slice.name}`)
  return slice
}

/** Makes the lookup tables. Throws where two slices claim the same name. */
export function slicesOf(all: readonly Capability[]): Slices {
  const commands = new Map<string, Command>()
  const queries = new Map<string, Query>()
  const dials = new Map<string, Dial>()
  const kinds = new Map<string, EntryKind>()
  const labels = new Map<string, LabelLookup>()
  for (const slice of all) {
    for (const one of Object.values(slice.commands)) {
      add(commands, one.name, one)
      for (const [kind, spec] of Object.entries(one.records)) addKind(kinds, `${slice.name}.${kind}`, spec)
    }
    for (const one of Object.values(slice.queries)) add(queries, one.name, one)
    for (const one of slice.dials) add(dials, one.name, one)
    for (const [name, lookup] of Object.entries(slice.labels)) add(labels, `${slice.name}.${name}`, lookup)
  }
  return {
    all,
    command: (name) => commands.get(name),
    query: (name) => queries.get(name),
    dial: (name) => dials.get(name),
    entryKind: (kind) => kinds.get(kind),
    label: (idOf) => labels.get(idOf),
    slice: (name) => all.find((one) => one.name === name),
  }
}

function add<T>(map: Map<string, T>, name: string, value: T): void {
  if (map.has(name)) throw new Error(`Two slices declare ${name}`)
  map.set(name, value)
}

/** Two commands of a slice may leave the same kind of entry, as the same object. */
function addKind(kinds: Map<string, EntryKind>, name: string, spec: EntryKind): void {
  const known = kinds.get(name)
  if (known && known !== spec) throw new Error(`The entry kind ${name} is declared twice, differently`)
  kinds.set(name, spec)
}
