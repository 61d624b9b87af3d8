/** Why a file cannot be read as a bank's statement at all. */
export const fileRefusals = [
  'file_empty',
  'file_too_large',
  'unpacked_too_large',
  'too_many_lines',
  'legacy_xls',
  'password_protected',
  'not_a_statement',
  'damaged',
  'unknown_encoding',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** Thrown by `readStatement`; holds no contents of the file. */
export class FileRefused extends Error {
  readonly reason: FileRefusal

  constructor(reason: FileRefusal) {
    super(reason)
    this.name = 'FileRefused'
    this.reason = reason
  }
}
