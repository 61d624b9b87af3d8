/** Kinds of file people may keep here. Never anything a browser would run. */
const allowed: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'text/plain': ['txt', 'md', 'log'],
  'text/csv': ['csv'],
  'application/json': ['json'],
  'application/zip': ['zip'],
  'application/x-hwp': ['hwp'],
  'application/hwp+zip': ['hwpx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'audio/mpeg': ['mp3'],
  'audio/ogg': ['ogg', 'opus'],
  'model/stl': ['stl'],
  'model/step': ['step', 'stp'],
  'image/vnd.dxf': ['dxf'],
}

/** For a form's `accept`. */
export const acceptedFiles = Object.values(allowed)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

/** Kinds shown in the page; all others are only downloaded. */
export const shownInline = ['image/png', 'image/jpeg', 'image/webp']

/**
 * The kind a file is kept as, by its name's ending and, where the kind has a signature, by its first bytes; what the
 * browser claims is ignored. Undefined for what is not allowed or is not what it says.
 */
export function checkedMediaType({ name, bytes }: { name: string; bytes: Uint8Array }): string | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? ''
  const type = Object.keys(allowed).find((one) => allowed[one]!.includes(ending))
  if (!type) return undefined
  const isSignatureRight = signatures[type]?.(bytes) ?? true
  return isSignatureRight ? type : undefined
}

const begins = (bytes: Uint8Array, signature: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature

const isZip = (bytes: Uint8Array) => begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006')

const isText = (bytes: Uint8Array) => !bytes.subarray(0, 4096).includes(0)

const signatures: Record<string, (bytes: Uint8Array) => boolean> = {
  'application/pdf': (bytes) => begins(bytes, '%PDF-'),
  'image/png': (bytes) => begins(bytes, '\u0089PNG\r\n\u001a\n'),
  'image/jpeg': (bytes) => begins(bytes, '\u00ff\u00d8\u00ff'),
  'image/webp': (bytes) => begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8),
  'text/plain': isText,
  'text/csv': isText,
  'application/json': isText,
  'application/zip': isZip,
  'application/hwp+zip': isZip,
  'application/x-hwp': (bytes) => begins(bytes, '\u00d0\u00cf\u0011\u00e0') || begins(bytes, 'HWP Document'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': isZip,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': isZip,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': isZip,
  'application/vnd.oasis.opendocument.text': isZip,
  'application/vnd.oasis.opendocument.spreadsheet': isZip,
  'audio/ogg': (bytes) => begins(bytes, 'OggS'),
}
