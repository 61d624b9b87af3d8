import qrcode from 'qrcode'
import type { PageView } from '../../../ui/page.ts'
import { Paper, PaperClose, PaperFacts } from '../../../ui/paper.tsx'
import { localTime } from '../../members/local-day.ts'
import { proxyRules } from '../proxy-rules.ts'
import type { MeetingView } from '../query-meeting.ts'
import { words } from '../words.ts'
import { at, dayText, kindLabel, moment } from './parts.tsx'

export type Addressee = { name: string; address?: string | null; number?: string | null }

type LetterProps = { view: PageView; one: MeetingView; to?: Addressee; chair?: string }

/** 소집 통지서, with the proxy form on a second sheet where proxies are taken. */
export function Letter({ view, one, to, chair }: LetterProps) {
  const hasForm = one.kind === 'general' && proxyRules(view.charter).way !== 'none'
  return (
    <>
      <Notice view={view} one={one} to={to} chair={chair} hasForm={hasForm} />
      {hasForm && <ProxyForm view={view} one={one} to={to} />}
    </>
  )
}

function Notice({ view, one, to, chair, hasForm }: LetterProps & { hasForm: boolean }) {
  const w = words[view.lang]
  const l = w.letter
  const sentOn = localTime(one.calledAt ? new Date(one.calledAt) : view.now, view.timeZone).day
  const papers = one.documents.map(({ name }) => name)
  return (
    <Paper title={l.title(kindLabel(view, one))} look="large">
      {to?.address && <p class="text-[0.85em] whitespace-pre-line">{to.address}</p>}
      <p class="font-semibold">{to ? l.to(to.name) : l.toAll}</p>
      <p class="my-5">{l.greeting}</p>
      <PaperFacts
        facts={[
          [w.name, one.title],
          [l.purpose, <span class="whitespace-pre-line">{one.text || w.usualPurpose}</span>],
          [l.when, moment(view, one.startsAt)],
          [l.where, one.place],
          [l.agenda, <Agenda view={view} one={one} />],
          ...(papers.length > 0 ? [[l.papers, papers.join(', ')] as const] : []),
        ]}
      />
      {hasForm && <p class="mt-5">{l.bring}</p>}
      <Invitation view={view} one={one} />
      <PaperClose
        day={dayText(view, sentOn)}
        from={[view.name, chair && `${l.chair} ${chair}`].filter(Boolean).join(' ')}
      />
    </Paper>
  )
}

/** For whoever got it on paper and has a phone, or somebody in the house who has one. */
async function Invitation({ view, one }: { view: PageView; one: MeetingView }) {
  const l = words[view.lang].letter
  if (!view.origin) return null
  const link = `${view.origin}${view.href(at(one))}`
  const src = await qrcode.toDataURL(link, { margin: 0, width: 240 })
  return (
    <div class="mt-5 flex break-inside-avoid items-center gap-4">
      <img src={src} alt={l.qrAlt} width="88" height="88" />
      <p class="text-[0.85em]">
        {l.qr}
        <span class="block text-[0.85em] break-all">{link}</span>
      </p>
    </div>
  )
}

function Agenda({ view, one }: { view: PageView; one: MeetingView }) {
  const w = words[view.lang]
  return (
    <ol class="list-none space-y-2 p-0">
      {one.items.map(({ n, title, text }) => (
        <li class="max-w-none break-inside-avoid">
          <span class="font-medium">
            {w.itemNo(n)} {title}
          </span>
          {text && <span class="block text-[0.9em] whitespace-pre-line">{text}</span>}
        </li>
      ))}
    </ol>
  )
}

function ProxyForm({ view, one, to }: Omit<LetterProps, 'chair'>) {
  const f = words[view.lang].form
  const { each } = proxyRules(view.charter)
  return (
    <Paper title={f.title} look="large">
      <p class="my-5">{f.text(one.title, moment(view, one.startsAt))}</p>
      <h3 class="mt-6 mb-2 font-semibold">{f.giver}</h3>
      <PaperFacts
        facts={[
          [f.name, <Signed name={to?.name} mark={f.mark} />],
          [f.number, to?.number ?? ' '],
        ]}
      />
      <h3 class="mt-6 mb-2 font-semibold">{f.holder}</h3>
      <PaperFacts
        facts={[
          [f.name, ' '],
          [f.relation, ' '],
        ]}
      />
      <p class="mt-4 text-[0.85em]">{f.one(each)}</p>
      <PaperClose day={f.date} from={f.to(view.name)} />
    </Paper>
  )
}

function Signed({ name, mark }: { name?: string; mark: string }) {
  return (
    <span class="flex justify-between gap-4">
      <span>{name ?? ' '}</span>
      <span class="text-black/60">{mark}</span>
    </span>
  )
}
