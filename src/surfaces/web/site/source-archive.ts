import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const folders = ['src', 'test', 'bench', 'bin', 'decisions', 'docs']
/** Never data, never secrets: only these kinds, only these places. */
const kinds = /\.(tsx?|js|json|sql|yaml|md|css|svg|txt)$/
const plain =
  /^(LICENSE|README\.md|ARCHITECTURE\.md|GUIDE\.md|GLOSSARY\.md|SECURITY\.md|package(-lock)?\.json|tsconfig\.json|biome\.json|vitest\.config\.ts)$/

let made: Promise<Buffer> | undefined

/** The program's own sources as a tar.gz, made once. */
export function sourceArchive(root: string, name: string): Promise<Buffer> {
  made ??= makeArchive(root, name)
  return made
}

async function makeArchive(root: string, name: string): Promise<Buffer> {
  const files = await sourceFiles(root)
  const blocks: Buffer[] = []
  for (const file of files) {
    const bytes = await readFile(join(root, file))
    blocks.push(
      header(`${name}/${file}`, bytes.length),
      bytes,
      Buffer.alloc((512 - (bytes.length % 512)) % 512),
    )
  }
  return promisify(gzip)(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

async function sourceFiles(root: string): Promise<string[]> {
  const top = (await readdir(root)).filter((name) => plain.test(name))
  const nested = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true }).catch(() => [])
      return names.filter((name) => kinds.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    }),
  )
  const all = [...top, ...nested.flat()].sort()
  const isFile = await Promise.all(all.map(async (file) => (await stat(join(root, file))).isFile()))
  return all.filter((_, i) => isFile[i])
}

/** One file's header as POSIX ustar has it. */
function header(path: string, size: number): Buffer {
  const block = Buffer.alloc(512)
  const cut = path.length > 100 ? path.lastIndexOf('/', 155) : -1
  block.write(cut < 0 ? path : path.slice(cut + 1), 0, 100)
  block.write('0000644\u00000000000\u00000000000\u0000', 100)
  block.write(`${size.toString(8).padStart(11, '0')} `, 124)
  block.write('00000000000 ', 136)
  block.write('        0', 148)
  block.write('ustar\u000000', 257)
  if (cut >= 0) block.write(path.slice(0, cut), 345, 155)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148)
  return block
}
