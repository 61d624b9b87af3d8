import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** All TypeScript files under a folder of the project, as paths from the root. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && /\.tsx?$/.test(one.name))
      .map((one) => relative(root, join(one.parentPath, one.name))),
  )
}

export const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

/** The files a file imports by relative path, as paths from the root. */
export function importsOf(file: string, text = textOf(file)): string[] {
  const found = text.matchAll(/(?:from|import|import\()\s*'(\.{1,2}\/[^']+)'/g)
  return [...found].map((match) => join(file, '..', match[1]!))
}
