import { templates } from '../../../commons/charter/templates.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { type Asked, show } from './site.ts'
import { siteWords } from './words.ts'

/** A community begins new, or is brought with its roll and its books. */
export type Way = 'found' | 'bring'

/** The catalogue of templates in plain words. */
export function choosePage(way: Way) {
  return (asked: Asked): Promise<Response> => {
    const { lang } = asked
    const w = siteWords[lang]
    const title = way === 'found' ? w.foundDoor : w.bringDoor
    return show(
      asked,
      { title },
      <>
        <PageHead
          eyebrow={title}
          title={w.chooseTitle}
          lead={way === 'found' ? w.chooseLead : w.bringChooseLead}
        />
        <Columns layout="two">
          {templates.map((one) => (
            <Card title={one.title[lang]}>
              <p>{one.for[lang]}</p>
              <p class="mt-2 text-sm text-soft">{one.does[lang]}</p>
              <div class="mt-auto pt-4">
                <LinkButton href={`/${way}/${one.code}`}>{w.choose}</LinkButton>
              </div>
            </Card>
          ))}
        </Columns>
      </>,
    )
  }
}
