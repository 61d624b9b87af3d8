import { useWords } from './page-context.ts'
import { together } from './together.tsx'

/** A sentence of the charter: plain text, and the places that change. */
export type DiffPart = string | { before?: string; after?: string }

type Change = { before?: string; after?: string; tail: string }

/** A sentence whose old words are struck and whose new words are bold, said aloud as such. */
export function Diff({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p class="text-[1.0625rem]">
      {withTails(parts).map((part) =>
        typeof part === 'string' ? together(part) : <Changed change={part} />,
      )}
    </p>
  )
}

function Changed({ change: { before, after, tail } }: { change: Change }) {
  const w = useWords()
  return (
    <>
      {before && (
        <del class="text-vermilion">
          <span class="sr-only">{w.before} </span>
          {before}
        </del>
      )}
      {before && after && ' '}
      <span class={(after ?? '').length < 24 ? 'whitespace-nowrap' : ''}>
        {after && (
          <ins class="text-celadon no-underline">
            <span class="sr-only">{w.after} </span>
            {after}
          </ins>
        )}
        {tail}
      </span>
    </>
  )
}

/** The letters right after a change belong to its word (`6%` + `는`) and go to the next line with it. */
function withTails(parts: readonly DiffPart[]): (string | Change)[] {
  const out: (string | Change)[] = []
  for (const part of parts) {
    const last = out.at(-1)
    if (typeof part !== 'string') out.push({ ...part, tail: '' })
    else if (typeof last === 'object') {
      last.tail = /^\S*/.exec(part)?.[0] ?? ''
      out.push(part.slice(last.tail.length))
    } else out.push(part)
  }
  return out
}
