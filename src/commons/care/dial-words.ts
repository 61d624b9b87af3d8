import { type Lang, withParticle } from '../../kernel/language.ts'
import { formatAmount, unitOf } from '../../kernel/units.ts'
import type { Duty, Figure } from './dials.ts'
import { byHeads, figureUnit, wholeOf } from './units.ts'

export const figureText = ({ label, unit }: Figure, lang: Lang) => `${label[lang]} (${unit[lang]})`

/** One duty in plain words: how much for whom, what it costs instead, what follows where it is missing. */
export function dutyText(one: Duty, figures: readonly Figure[], lang: Lang): string {
  const much = formatAmount(BigInt(one.rate), unitOf(one.unit), lang).text
  const figure = figures.find(({ code }) => code === one.by)
  return lang === 'ko' ? korean(one, much, figure) : english(one, much, figure)
}

const oneOf = (figure: Figure, lang: Lang) => {
  const unit = figureUnit(figure)
  return formatAmount(wholeOf(unit), unit, lang).text
}

function korean(one: Duty, much: string, figure: Figure | undefined): string {
  const per = one.by === byHeads || !figure ? '한 사람에' : `${figure.label.ko} ${oneOf(figure, 'ko')}에`
  const instead =
    one.price && ` ${wholeText(one, 'ko')}에 ${priceText(one.price, 'ko')}을 내고 대신할 수 있어요.`
  const [month, day] = (one.dueBy ?? '').split('-').map(Number)
  const until = one.dueBy ? `${month}월 ${day}일까지 하지 않으면` : '다 하기 전에는'
  const follows = one.gate === 'hard' ? '쓸 수 없어요' : '차례가 뒤로 가요'
  return `${withParticle(one.label.ko, '은/는')} ${per} ${much}씩 해요.${instead ?? ''} ${until} ${follows}.`
}

function english(one: Duty, much: string, figure: Figure | undefined): string {
  const per = one.by === byHeads || !figure ? 'each member' : `${oneOf(figure, 'en')} of ${figure.label.en}`
  const instead =
    one.price && ` Instead one may pay ${priceText(one.price, 'en')} for ${wholeText(one, 'en')}.`
  const [month = 1, day = 1] = (one.dueBy ?? '').split('-').map(Number)
  const until = one.dueBy ? `Whoever has not done it by ${day} ${monthName(month)}` : 'Until it is done one'
  const follows = one.gate === 'hard' ? 'has no access' : 'comes last'
  return `${one.label.en}: ${much} for ${per}.${instead ?? ''} ${until} ${follows}.`
}

const wholeText = ({ unit }: Duty, lang: Lang) => formatAmount(wholeOf(unitOf(unit)), unitOf(unit), lang).text

const priceText = ({ amount, unit }: NonNullable<Duty['price']>, lang: Lang) =>
  formatAmount(BigInt(amount), unitOf(unit), lang).text

const monthName = (month: number) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, 1))
