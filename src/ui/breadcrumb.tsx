import { Icon } from './icons.tsx'
import { useWords } from './page-context.ts'

export type Crumb = { label: string; href?: string }

/** The way back up; the last crumb is this page and has no `href`. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const w = useWords()
  return (
    <nav aria-label={w.breadcrumb} class="no-print mb-2 text-sm text-soft">
      <ol class="flex flex-wrap items-center gap-x-1.5">
        {crumbs.map((crumb, index) => (
          <li class="inline-flex items-center gap-1.5">
            {index > 0 && <Icon name="next" size={12} />}
            {crumb.href ? (
              <a href={crumb.href} class="quiet-link -my-2 inline-block py-2">
                {crumb.label}
              </a>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
