import type { Context } from 'hono'
import { kernelFailure } from '../../kernel/failure.ts'
import type { FormInput, SentFile } from '../../ui/page.ts'

const mostFields = 5000

/** Fields that are never shown again. */
const unshown = new Set(['_csrf', 'key', 'password', 'newPassword', 'passwordAgain'])

/** Reads what a form sent, urlencoded or multipart. Throws `kernel.bad_input` for what is no form. */
export async function readForm(c: Context): Promise<FormInput> {
  const data = await formData(c)
  const texts = new Map<string, string[]>()
  const files = new Map<string, SentFile>()
  let count = 0
  for (const [name, value] of data) {
    if (++count > mostFields) throw kernelFailure('too_large')
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), tidy(value)])
    else if (value.size > 0) files.set(name, await fileOf(value))
  }
  return formOf(texts, files)
}

/** A form from plain values, as tests and refused forms have it. */
export function formOf(texts: Map<string, string[]>, files = new Map<string, SentFile>()): FormInput {
  return {
    text: (name) => texts.get(name)?.[0]?.trim() ?? '',
    all: (name) => texts.get(name)?.map((value) => value.trim()) ?? [],
    values: () =>
      Object.fromEntries(
        [...texts].flatMap(([name, [first]]) => (unshown.has(name) ? [] : [[name, first ?? '']])),
      ),
    file: (name) => files.get(name),
  }
}

async function formData(c: Context): Promise<Iterable<[string, string | File]>> {
  const type = c.req.header('content-type') ?? ''
  if (type.startsWith('application/x-www-form-urlencoded')) return new URLSearchParams(await c.req.text())
  if (!type.startsWith('multipart/form-data')) {
    if ((await c.req.text()) === '') return []
    throw kernelFailure('bad_input', { field: 'content-type', problem: 'invalid_value' })
  }
  try {
    return (await c.req.formData()) as unknown as Iterable<[string, string | File]>
  } catch (error) {
    if ((error as Error).name === 'BodyLimitError') throw kernelFailure('too_large')
    throw kernelFailure('bad_input', { field: 'form', problem: 'format_regex' })
  }
}

async function fileOf(file: File): Promise<SentFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: plainName(file.name), mediaType: file.type || 'application/octet-stream', bytes }
}

/** Some browsers send a whole path; control characters have no place in a name. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').slice(0, 200) || 'file'
}

/** Browsers send line ends as CR LF; macOS may send Hangul taken apart. */
function tidy(value: string): string {
  return value.replace(/\r\n?/g, '\n').normalize('NFC')
}
