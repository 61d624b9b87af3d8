import type { Lang } from '../kernel/language.ts'
import { GalleryBallots } from './gallery-ballots.tsx'
import { GalleryDecision } from './gallery-decision.tsx'
import { GalleryHome } from './gallery-home.tsx'
import { GalleryParts } from './gallery-parts.tsx'
import { Page, type PageProps } from './layout.tsx'

export const galleryPages = ['home', 'decision', 'ballots', 'parts'] as const
export type GalleryPage = (typeof galleryPages)[number]

/** For developers and tests: the components on made-up pages. */
export function Gallery({ page, lang, ...rest }: { page: GalleryPage; lang: Lang } & Partial<PageProps>) {
  const t = (ko: string, en: string) => (lang === 'ko' ? ko : en)
  return (
    <Page
      lang={lang}
      title={t('보기', 'Gallery')}
      commons={{ slug: 'dareung', name: t('다릉 협동조합', 'Dareung Co-op'), href: '/c/dareung' }}
      nav={[
        { href: '/gallery/home', label: t('홈', 'Home'), icon: 'home', current: page === 'home' },
        {
          href: '/gallery/decision',
          label: t('의결', 'Decisions'),
          icon: 'vote',
          current: page === 'decision',
        },
        { href: '/gallery/parts', label: t('활동', 'Work'), icon: 'work', current: page === 'parts' },
        { href: '/gallery/books', label: t('살림', 'Books'), icon: 'books' },
        { href: '/gallery/rules', label: t('우리 규칙', 'Our rules'), icon: 'rules' },
      ]}
      me={{
        name: t('민아', 'Mina'),
        href: '/me',
        badge: { label: t('표결 2', '2 to vote'), href: '/gallery/decision' },
      }}
      journal="/c/dareung/journal"
      csrf="token"
      here={`/gallery/${page}`}
      {...rest}
    >
      {page === 'home' && <GalleryHome lang={lang} />}
      {page === 'decision' && <GalleryDecision lang={lang} />}
      {page === 'ballots' && <GalleryBallots lang={lang} />}
      {page === 'parts' && <GalleryParts lang={lang} />}
    </Page>
  )
}
