import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.resolve(here, '../..')
const styleFile = path.join(here, 'style.css')
const cacheFolder = path.join(root, 'node_modules/.cache/dure')

/** A compiled stylesheet and the first 16 hex digits of the SHA-256 of its text. */
export type Styles = { css: string; hash: string }

/**
 * The one stylesheet of the program, made of the classes the sources use. There is no build step: the first start
 * compiles (about a second) and keeps the result under `node_modules/.cache/dure`; a later start with the same
 * sources reads it back and never loads the compiler. A folder that can't be written only costs the time again.
 */
export async function buildStyles(): Promise<Styles> {
  const sources = await readSources()
  const file = path.join(cacheFolder, `styles-${await fingerprint(sources)}.css`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  const css = kept ?? (await compileStyles(sources))
  if (kept === undefined) await keep(file, css).catch(() => undefined)
  return { css, hash: digest(css) }
}

type Source = { file: string; content: string }

async function readSources(): Promise<Source[]> {
  const names = await readdir(path.join(root, 'src'), { recursive: true })
  const wanted = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name)).sort()
  return Promise.all(
    wanted.map(async (name) => ({
      file: name,
      content: await readFile(path.join(root, 'src', name), 'utf8'),
    })),
  )
}

async function fingerprint(sources: Source[]): Promise<string> {
  const require = createRequire(import.meta.url)
  const versions = ['tailwindcss', 'daisyui'].map((name) => require(`${name}/package.json`).version)
  const style = await readFile(styleFile, 'utf8')
  return digest(JSON.stringify([versions, style, sources]))
}

/** Compiles in this process, bypassing the cache. */
export async function compileStyles(sources?: Source[]): Promise<string> {
  const [{ compile, optimize }, { Scanner }] = await Promise.all([
    import('@tailwindcss/node'),
    import('@tailwindcss/oxide'),
  ])
  const compiler = await compile(await readFile(styleFile, 'utf8'), { base: here, onDependency: () => {} })
  const contents = (sources ?? (await readSources())).map(({ file, content }) => ({
    content,
    extension: path.extname(file).slice(1),
  }))
  const css = compiler.build(new Scanner({}).scanFiles(contents))
  return optimize(css, { minify: true }).code
}

async function keep(file: string, css: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, css)
  await rename(draft, file)
  await prune()
}

/** Every edit of a source makes a new sheet; the eight newest are enough. */
async function prune(): Promise<void> {
  const files = (await readdir(cacheFolder)).map((name) => path.join(cacheFolder, name))
  const ages = await Promise.all(files.map(async (name) => ({ name, at: (await stat(name)).mtimeMs })))
  const old = ages.sort((a, b) => b.at - a.at).slice(8)
  await Promise.all(old.map(({ name }) => rm(name, { force: true })))
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
