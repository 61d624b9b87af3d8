import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Icon, type IconName } from '../../../ui/icons.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { demoHere } from './demo.tsx'
import { commonsOfPerson, type MyCommons } from './my-commons.ts'
import { type Asked, show } from './site.ts'
import { type SiteWords, siteWords } from './words.ts'

/** What Dure is, and the three doors; for those who are signed in, their communities first. */
export async function frontPage(asked: Asked): Promise<Response> {
  const { visit, lang, web } = asked
  const w = siteWords[lang]
  const mine = visit.me ? await commonsOfPerson(web.office.database.read, visit.me.person) : []
  const { villages, mayLoad } = await demoHere(asked)
  return show(
    asked,
    { title: mine.length > 0 ? w.mine : w.frontTitle },
    <Stack>
      {mine.length > 0 ? (
        <div>
          <PageHead title={w.mine} />
          <Mine mine={mine} />
        </div>
      ) : (
        <Hero w={w} />
      )}
      <Doors w={w} hasDemo={mayLoad || villages.length > 0} />
      {mine.length === 0 && <Parts w={w} />}
    </Stack>,
  )
}

/** Links to where somebody belongs; `title` where the page does not say it itself. */
export function Mine({ title, mine }: { title?: string; mine: MyCommons[] }) {
  return (
    <Card title={title}>
      <Rows>
        {mine.map(({ slug, name }) => (
          <Row strong title={name} href={`/c/${slug}`} aside={<Icon name="next" />} />
        ))}
      </Rows>
    </Card>
  )
}

function Hero({ w }: { w: SiteWords }) {
  return (
    <div class="flex flex-col items-center gap-4 px-2 py-6 text-center sm:py-10">
      <Mark size={72} />
      <h1 class="text-3xl sm:text-[2.75rem]">{w.frontTitle}</h1>
      <p class="max-w-[40em] text-soft sm:text-lg">{w.frontLead}</p>
    </div>
  )
}

function Doors({ w, hasDemo }: { w: SiteWords; hasDemo: boolean }) {
  return (
    <Columns layout={hasDemo ? 'three' : 'two'}>
      <Door href="/found" icon="plus" title={w.foundDoor} text={w.foundDoorText} primary />
      <Door href="/bring" icon="people" title={w.bringDoor} text={w.bringDoorText} />
      {hasDemo && <Door href="/demo" icon="home" title={w.demoDoor} text={w.demoDoorText} />}
    </Columns>
  )
}

type DoorProps = { href: string; icon: IconName; title: string; text: string; primary?: boolean }

/** The whole sheet is the link, so a thumb can't miss it. */
function Door({ href, icon, title, text, primary }: DoorProps) {
  const look = primary
    ? 'border-celadon bg-celadon text-primary-content'
    : 'border-line bg-surface hover:border-edge'
  return (
    <a href={href} class={`flex flex-col gap-2 rounded-box border px-6 py-6 shadow-(--shade) ${look}`}>
      <Icon name={icon} size={28} />
      <h2 class="mt-1 text-xl">{title}</h2>
      <span class={primary ? '' : 'text-soft'}>{text}</span>
    </a>
  )
}

function Parts({ w }: { w: SiteWords }) {
  const parts = [
    { icon: 'things', title: w.resources, text: w.resourcesText },
    { icon: 'people', title: w.people, text: w.peopleText },
    { icon: 'rules', title: w.rules, text: w.rulesText },
  ] as const
  return (
    <div class="mt-4 grid gap-x-8 gap-y-6 px-2 sm:grid-cols-3">
      {parts.map(({ icon, title, text }) => (
        <section>
          <h2 class="flex items-center gap-2 text-lg">
            <span class="text-celadon">
              <Icon name={icon} size={22} />
            </span>
            {title}
          </h2>
          <p class="mt-1 text-soft">{text}</p>
        </section>
      ))}
    </div>
  )
}
