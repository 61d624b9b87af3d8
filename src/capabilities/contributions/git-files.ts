import { promises } from 'node:fs'
import { basename, dirname } from 'node:path'

/**
 * The file system as Git reading needs it: read-only, and remembering. For each object isomorphic-git first looks
 * for a loose file and then lists the pack folder again; of 20,000 commits nearly all are in packs, so the folder
 * listings are kept and a loose file that isn't listed is answered without asking the disk.
 */
export function rememberingFiles() {
  const listings = new Map<string, Promise<string[]>>()
  const stats = new Map<string, ReturnType<typeof promises.stat>>()
  const list = (folder: string) => remembered(listings, folder, () => promises.readdir(folder))
  const stat = (path: string) => remembered(stats, path, () => promises.stat(path))
  const refuse = async () => {
    throw new Error('read-only')
  }
  return {
    promises: {
      readFile: async (
        path: string,
        options: BufferEncoding | { encoding: BufferEncoding } | null = null,
      ) => {
        if (/[/\\]objects[/\\][0-9a-f]{2}[/\\][0-9a-f]{38}$/.test(path)) {
          const names = await list(dirname(path)).catch((): string[] => [])
          if (!names.includes(basename(path))) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
        }
        return promises.readFile(path, options)
      },
      readdir: list,
      stat,
      lstat: stat,
      readlink: promises.readlink,
      writeFile: refuse,
      mkdir: refuse,
      rmdir: refuse,
      unlink: refuse,
      symlink: refuse,
    },
  }
}

function remembered<T>(kept: Map<string, Promise<T>>, path: string, read: () => Promise<T>): Promise<T> {
  let answer = kept.get(path)
  if (!answer) {
    answer = read()
    kept.set(path, answer)
  }
  return answer
}
