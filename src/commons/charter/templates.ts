import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Template, template } from './template.ts'

const folder = join(import.meta.dirname, '../../templates')

/** Reads every template of a folder, in the catalogue's order. Throws, naming file and place, where one is broken. */
export function readTemplates(from = folder): Template[] {
  const files = readdirSync(from).filter((name) => name.endsWith('.yaml'))
  return files.map((name) => readOne(from, name)).sort((a, b) => a.order - b.order)
}

function readOne(from: string, name: string): Template {
  const read = template.safeParse(parse(readFileSync(join(from, name), 'utf8'), { merge: true }))
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    throw new Error(`${join(from, name)}: ${path.join('.')}: ${message}`)
  }
  if (`${read.data.code}.yaml` !== name) throw new Error(`${join(from, name)} calls itself ${read.data.code}`)
  return read.data
}

/** The catalogue. Read when the program starts, so that a broken template stops the boot. */
export const templates: readonly Template[] = readTemplates()

/** Throws for a name no template has: callers take names from the catalogue, or look with `findTemplate`. */
export function templateNamed(code: string): Template {
  const found = findTemplate(code)
  if (!found) throw new Error(`There is no template ${code}`)
  return found
}

export function findTemplate(code: string): Template | undefined {
  return templates.find((one) => one.code === code)
}
