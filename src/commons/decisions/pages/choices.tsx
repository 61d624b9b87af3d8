import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icons.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { proposeHref } from '../../charter/pages/links.ts'
import { registry } from '../../charter/registry.ts'
import { isAmendment } from '../amendment.ts'
import { commandTitle } from '../describe.ts'
import { procedureFor } from '../procedure.ts'
import { proposingWords } from '../proposing-words.ts'
import { formKinds } from './fitting.ts'

/** 무엇을 함께 정할까요? Where everything starts that is decided together. */
export function Choices({ view }: { view: PageView }) {
  const w = proposingWords[view.lang]
  const others = decidable(view)
  return (
    <>
      <PageHead title={w.title} lead={w.lead} />
      <Stack>
        <Card>
          <Rows label={w.title}>
            <KindRow {...w.kinds.rules} href={view.href('/charter')} />
            {formKinds.map((kind) => (
              <KindRow {...w.kinds[kind]} href={view.href(`/decisions/propose?kind=${kind}`)} />
            ))}
          </Rows>
          {others.length > 0 && (
            <Disclosure summary={w.others}>
              <p class="text-soft">{w.othersText}</p>
              <Rows label={w.others}>
                {others.map(({ title, href }) => (
                  <Row title={title} href={href} aside={href && <Icon name="next" size={16} />} />
                ))}
              </Rows>
            </Disclosure>
          )}
        </Card>
      </Stack>
    </>
  )
}

function KindRow({ title, detail, href }: { title: string; detail: string; href: string }) {
  return <Row strong title={title} detail={detail} href={href} aside={<Icon name="next" size={18} />} />
}

/** Every other command the charter leaves to a vote, with the page where it is filled in, if any. */
function decidable(view: PageView): { title: string; href?: string }[] {
  const commands = registry().all.flatMap((slice) => Object.values(slice.commands))
  return commands
    .filter(
      ({ name }) => !isAmendment(name) && view.may(name) === 'propose' && procedureFor(view.charter, name),
    )
    .map(({ name }) => ({ title: commandTitle(name, view.lang), href: placeOf(view, name) }))
}

/** Where the domains' own commands are filled in. A capability's are reached from its own pages. */
function placeOf(view: PageView, command: string): string | undefined {
  if (command === 'charter.reviewRules') return proposeHref(view, command, { version: view.charter.version })
  const place = places[command]
  return place && view.href(place)
}

const places: Record<string, string> = {
  'members.appoint': '/people/officers#appoint',
  'members.endTerm': '/people/officers',
  'members.expel': '/people',
  'books.recordEntry': '/books/new',
  'observation.registerResource': '/resources/new',
  'networks.joinNetwork': '/networks',
  'networks.leaveNetwork': '/networks',
  'networks.sendDelegates': '/networks',
  'networks.castOurBallot': '/networks',
}
