import { sql } from 'kysely'
import { meets } from '../../../commons/members/pages/beginning-steps.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Step, Steps } from '../../../ui/steps.tsx'
import type { Draw } from '../pages.ts'
import { inCommons } from '../shell.tsx'
import { isOn } from '../switched-on.ts'
import type { Site } from './site.ts'
import { siteWords } from './words.ts'

/** The guided path after founding: each step says whether it is done, by what the journal knows. */
export function drawStart({ signIn }: Site): Draw {
  return async ({ web, visit, view, notice }) => {
    const w = siteWords[view.lang]
    const [kinds, account] = await Promise.all([
      kindsSoFar(view),
      visit.me ? signIn.account(visit.me.person) : undefined,
    ])
    const has = (path: string) =>
      web.routes.pages.some(({ slice, part }) => part.path === path && isOn(view, slice))
    const steps = inOrder(stepsFor(view, kinds, account?.hasPassword ?? true, has))
    const now = steps.find(({ state }) => state === 'now')
    const children = (
      <div class="mx-auto max-w-2xl">
        <PageHead eyebrow={view.name} title={w.startTitle} lead={w.startLead} />
        <Card>
          <Steps label={w.startTitle} steps={steps} />
        </Card>
        <div class="mt-5 flex flex-wrap gap-2.5">
          <LinkButton href={view.href('/')}>{w.toHome}</LinkButton>
          {now?.href && (
            <LinkButton href={now.href} tone="primary">
              {w.nextIs(now.label)}
            </LinkButton>
          )}
        </div>
      </div>
    )
    return inCommons({ web, visit, view, title: w.startTitle, path: '/start', notice, children })
  }
}

type Open = Omit<Step, 'state'> & { isDone: boolean }

function stepsFor(
  view: PageView,
  kinds: Set<string>,
  hasPassword: boolean,
  has: (path: string) => boolean,
): Open[] {
  const w = siteWords[view.lang]
  const did = (pattern: RegExp) => [...kinds].some((kind) => pattern.test(kind))
  const step = (path: string, label: string, detail: string, isDone: boolean): Open[] =>
    has(path) ? [{ label, detail, href: view.href(path), isDone }] : []
  const roll = step(
    '/people/import',
    w.stepRoll,
    w.stepRollText,
    did(/^members\.(roll_imported|agents_imported)/),
  )
  const links = step('/people/links', w.stepLinks, w.stepLinksText, did(/^members\.members_invited/))
  const books = step('/books/opening', w.stepBooks, w.stepBooksText, did(/^books\..*open/))
  const invite = step('/people/invite', w.stepInvite, w.stepInviteText, did(/^members\.member_invited/))
  const shares = step('/shares/import', w.stepShares, w.stepSharesText, did(/^shares\./))
  const bank = step('/bank/new', w.stepBank, w.stepBankText, did(/^bank\.account_added/))
  const dues = step('/dues/new', w.stepDues, w.stepDuesText, did(/^dues\.plan_made/))
  const meeting = meets(view)
    ? step('/meetings/new', w.stepMeeting, w.stepMeetingText, did(/^meetings\./))
    : []
  const rules = step('/charter', w.stepRules, w.stepRulesText, view.charter.version > 1)
  const decide = step('/decisions/propose', w.stepDecide, w.stepDecideText, did(/^decisions\./))
  const account: Open[] = hasPassword
    ? []
    : [{ label: w.stepAccount, detail: w.stepAccountText, href: '/me', isDone: false }]
  const isBringing = view.search.get('way') === 'bring' || roll.some(({ isDone }) => isDone)
  return isBringing
    ? [
        ...roll,
        ...shares,
        ...links,
        ...bank,
        ...dues,
        ...books,
        ...(meeting[0] ? meeting : decide),
        ...rules,
        ...account,
      ]
    : [...invite, ...rules, ...decide, ...roll, ...books, ...account]
}

/** The first step that is not done is the one to do now. */
function inOrder(steps: Open[]): Step[] {
  const now = steps.findIndex((step) => !step.isDone)
  return steps.map(({ isDone, ...step }, i) => ({
    ...step,
    state: isDone ? 'done' : i === now ? 'now' : 'todo',
  }))
}

async function kindsSoFar(view: PageView): Promise<Set<string>> {
  const { rows } = await sql<{ kind: string }>`
    select distinct kind from journal_entry where commons_id = ${view.commons.id}`.execute(view.db)
  return new Set(rows.map((row) => row.kind))
}
