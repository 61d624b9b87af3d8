import { isId } from '../../../kernel/fields.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { isLending, ruleOf } from '../dials.ts'
import { lendingWords } from '../lending-words.ts'
import { things } from '../query-things.ts'
import { share } from '../share.ts'
import { words } from '../words.ts'
import { FreeBadge, thingHref } from './parts.tsx'

/** What we share, and what of it is free at this moment. */
export const listPage: Page = page({
  path: '/things',
  title: (view) => words[view.lang].title,
  nav: { order: 33, label: { ko: '함께 쓰는 것', en: 'Things' }, icon: 'calendar' },
  async render(view) {
    const w = words[view.lang]
    const after = view.search.get('after')
    const { things: all, next } = await view.ask(things, isId(after) ? { after } : {})
    const names = await view.labels(
      'observation.resource',
      all.map(({ resource }) => resource),
    )
    const mayShare = view.may(share) === 'yes'
    const offer = { href: view.href('/things/new'), label: w.share }
    return (
      <>
        <PageHead
          title={w.title}
          lead={w.lead}
          actions={
            all.length > 0 && (
              <>
                {mayShare && <LinkButton href={offer.href}>{offer.label}</LinkButton>}
                {isLending(view.charter) && (
                  <>
                    <LinkButton href={view.href('/things/kits')}>{lendingWords[view.lang].kits}</LinkButton>
                    <LinkButton href={view.href('/things/loans')}>{lendingWords[view.lang].loans}</LinkButton>
                  </>
                )}
                <LinkButton href={view.href('/things/mine')} icon="calendar">
                  {w.mine}
                </LinkButton>
              </>
            )
          }
        />
        <Card>
          {all.length === 0 ? (
            <Empty title={w.emptyTitle} icon="calendar" action={mayShare ? offer : undefined}>
              {w.emptyText}
              {!mayShare && ` ${w.ask}`}
            </Empty>
          ) : (
            <Rows label={w.title}>
              {all.map((one) => (
                <Row
                  href={thingHref(view, one.resource)}
                  title={names.get(one.resource) ?? ''}
                  detail={ruleOf(view.charter, one.rule)?.name[view.lang]}
                  aside={<FreeBadge view={view} thing={one} />}
                />
              ))}
            </Rows>
          )}
        </Card>
        <Pagination next={next ? view.href(`/things?after=${next}`) : undefined} />
      </>
    )
  },
})
