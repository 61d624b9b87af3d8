import type { Who } from '../../kernel/authority.ts'
import { capital, plural } from '../../kernel/language.ts'
import type { CharterData, Power } from './charter.ts'
import { callOf, labelOf, layerLabel } from './labels.ts'
import type { Phrases } from './phrases.ts'
import { monthsEn, procedureEn } from './phrases-procedure-en.ts'

export const en: Phrases = {
  calls: (which, label) =>
    which === 'commons' ? `We call this commons “${label}”.` : `We call each of us a “${label}”.`,
  profile: ({ code, title }) =>
    code === 'none'
      ? 'Our rules are not checked against any law.'
      : `Our rules are checked against the law for: ${title.en}.`,
  layer: (data, layer) => {
    const procedure = labelOf(data, 'procedures', data.layers[layer]!.amendedBy, 'en')
    return `It takes ${withArticle(procedure)} to change the ${layerLabel(data, layer, 'en')}.`
  },
  memberType: ({ label, votes }) =>
    votes
      ? `Each ${label.en} has one vote.`
      : `${capital(withArticle(label.en))} takes part but has no vote.`,
  office: ({ label, seats, termMonths }) => {
    const many = seats === null ? 'any number of people' : `at most ${plural(seats, 'person', 'people')}`
    const term = termMonths === null ? 'without a fixed term' : `for ${monthsEn(termMonths)}`
    return `${capital(label.en)}: ${many}, ${term}.`
  },
  procedure: procedureEn,
  power: (data, power, { kind, title }) => {
    const verb = kind === 'query' ? `see “${lower(title.en)}”` : lower(title.en)
    return sentence(data, power, verb)
  },
  capability: (title) => `We use “${title}”.`,
  stranger: (name) => `A rule the present software does not have (${name}).`,
}

/** The first letter small, unless the word is an abbreviation. */
const lower = (text: string) =>
  /^[A-Z]([^A-Z]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text

const withArticle = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`

function sentence(data: CharterData, { who }: Power, verb: string): string {
  const people = subject(data, who)
  const decisions = who.filter((one) => one.startsWith('decision:'))
  const procedures = decisions
    .map((one) => withArticle(labelOf(data, 'procedures', one.slice(9), 'en')))
    .join(' or ')
  const said = people ? [`${capital(people)} may ${verb}.`] : []
  if (procedures)
    said.push(people ? `${capital(procedures)} can do so too.` : `It takes ${procedures} to ${verb}.`)
  if (who.includes('clock'))
    said.push(
      said.length > 0
        ? 'It also happens by itself when its time comes.'
        : `When its time comes, this happens by itself: ${verb}.`,
    )
  return said.length > 0 ? said.join(' ') : `For now nobody may ${verb}.`
}

/** Who acts in person; nothing where only a decision or the clock does. */
function subject(data: CharterData, who: readonly Who[]): string {
  if (who.includes('anyone')) return 'anyone'
  if (who.includes('signed-in')) return 'anyone who is signed in'
  const self = who.includes('self') ? ['the person concerned'] : []
  if (who.includes('member')) return [`any ${callOf(data, 'member', 'en')}`, ...self].join(' and ')
  return [...self, ...who.flatMap((one) => person(data, one))].join(', or ')
}

function person(data: CharterData, who: Who): string[] {
  const [kind, name = ''] = who.split(':')
  if (kind === 'type') return [`any ${labelOf(data, 'memberTypes', name, 'en')}`]
  if (kind === 'organ') return [`anyone on the ${labelOf(data, 'organs', name, 'en')}`]
  if (kind === 'role') {
    const only = Object.hasOwn(data.roles, name) && data.roles[name]!.seats === 1
    return [`${only ? 'the' : 'any'} ${labelOf(data, 'roles', name, 'en')}`]
  }
  return kind === 'provider' ? ['a connected service'] : []
}
