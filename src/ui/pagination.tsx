import { LinkButton } from './button.tsx'
import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

export type PaginationProps = {
  /** Addresses of the pages before and after, made from the first and last key shown. */
  previous?: string
  next?: string
}

/** Two links; nothing at all when there is only one page. */
export function Pagination({ previous, next }: PaginationProps) {
  const w = useWords()
  if (!previous && !next) return null
  return (
    <nav aria-label={w.pages} class="no-print mt-5 flex justify-between gap-3">
      <span>
        {previous && (
          <LinkButton href={previous} icon="previous">
            {w.previous}
          </LinkButton>
        )}
      </span>
      <span>
        {next && (
          <LinkButton href={next}>
            {w.next}
            <Icon name="next" size={18} />
          </LinkButton>
        )}
      </span>
    </nav>
  )
}
