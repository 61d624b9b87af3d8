import { fileInfo } from '../../../kernel/files.ts'
import type { PageView } from '../../../ui/page.ts'
import { words } from '../words.ts'

export interface Picture {
  hash: string
  isPdf: boolean
}

/** Which of these papers are pictures, and which are PDFs a page cannot show. */
export async function picturesOf(view: PageView, hashes: readonly string[]): Promise<Picture[]> {
  const found = await Promise.all(hashes.map((hash) => fileInfo(view.db, view.commons.id, hash)))
  return found.flatMap((one) => (one ? [{ hash: one.hash, isPdf: one.mediaType === 'application/pdf' }] : []))
}

/** Receipts beside each other; each opens whole. */
export function Pictures({ view, pictures }: { view: PageView; pictures: readonly Picture[] }) {
  const w = words[view.lang]
  if (pictures.length === 0) return null
  return (
    <ul class="mt-4 flex list-none flex-wrap gap-3 p-0">
      {pictures.map(({ hash, isPdf }, i) => (
        <li>
          <a href={view.href(`/files/${hash}`)} class="quiet-link block" target="_blank" rel="noopener">
            {isPdf ? (
              `${w.photoOf(i + 1)} · ${w.pdf}`
            ) : (
              <img
                src={view.href(`/files/${hash}`)}
                alt={w.photoOf(i + 1)}
                class="max-h-72 max-w-full rounded-xl border border-line object-contain"
              />
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
