import { useWords } from './page-context.ts'

/** Where this very program's source is, as its licence asks. */
const sourceHref = '/source'

/** Small, at the end: for the curious. */
export function Footer({ journal }: { journal?: string }) {
  const w = useWords()
  return (
    <footer data-chrome class="border-t border-line">
      <nav
        aria-label={w.footer}
        class="mx-auto flex max-w-[74rem] flex-wrap items-center gap-x-6 px-4 py-3 text-sm text-soft sm:px-8"
      >
        {journal && <FooterLink href={journal}>{w.journal}</FooterLink>}
        <FooterLink href="/api">{w.api}</FooterLink>
        <FooterLink href={sourceHref}>{w.source}</FooterLink>
        <span class="ms-auto">{w.product}</span>
      </nav>
    </footer>
  )
}

function FooterLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} class="quiet-link inline-flex min-h-11 items-center">
      {children}
    </a>
  )
}
