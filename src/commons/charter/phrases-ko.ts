import type { Who } from '../../kernel/authority.ts'
import { withParticle } from '../../kernel/language.ts'
import type { CharterData, Power } from './charter.ts'
import { canDo } from './korean-verb.ts'
import { callOf, labelOf, layerLabel } from './labels.ts'
import type { Phrases } from './phrases.ts'
import { monthsKo, procedureKo } from './phrases-procedure-ko.ts'

export const ko: Phrases = {
  calls: (which, label) =>
    which === 'commons'
      ? `우리가 함께하는 이곳을 ‘${label}’${particleOf(label, '이라/라')}고 불러요.`
      : `함께하는 사람을 ‘${label}’${particleOf(label, '이라/라')}고 불러요.`,
  profile: ({ code, title }) =>
    code === 'none'
      ? '우리 규칙을 어느 법과도 맞춰 보지 않아요.'
      : `우리 규칙을 ‘${title.ko}’에 적용되는 법과 맞춰 봐요.`,
  layer: (data, layer) => {
    const procedure = labelOf(data, 'procedures', data.layers[layer]!.amendedBy, 'ko')
    return `${topic(layerLabel(data, layer, 'ko'))} ${withParticle(procedure, '으로/로')} 바꿔요.`
  },
  memberType: ({ label, votes }) =>
    votes ? `${topic(label.ko)} 한 사람이 한 표를 가져요.` : `${topic(label.ko)} 함께하지만 표는 없어요.`,
  office: ({ label, seats, termMonths }) => {
    const many = seats === null ? '몇 명이든 맡을 수 있고' : `${seats}명까지 맡을 수 있고`
    const term = termMonths === null ? '임기를 정해 두지 않았어요' : `임기는 ${monthsKo(termMonths)}이에요`
    return `${topic(label.ko)} ${many}, ${term}.`
  },
  procedure: procedureKo,
  power: (data, power, { kind, title }) =>
    kind === 'query' ? seeing(data, power, title.ko) : doing(data, power, title.ko),
  capability: (title) => `‘${title}’ 기능을 써요.`,
  stranger: (name) => `지금 쓰는 프로그램에는 없는 규칙이에요(${name}).`,
}

const topic = (word: string) => withParticle(word, '은/는')

function particleOf(word: string, particle: '이라/라'): string {
  return withParticle(word, particle).slice(word.length)
}

function seeing(data: CharterData, power: Power, title: string): string {
  const verb = canDo(title)
  if (verb) return sentence(data, power, verb, verb.replace(/있어요$/, '없어요'))
  const object = quoted(title)
  return sentence(data, power, `${object} 볼 수 있어요`, `${object} 볼 수 없어요`)
}

/** In quotes with the object's particle, which follows the word, not the mark: ‘안건 목록’을. */
const quoted = (title: string) => `‘${title}’${withParticle(title, '을/를').slice(title.length)}`

function doing(data: CharterData, power: Power, title: string): string {
  const can = canDo(title) ?? `${quoted(title)} 할 수 있어요`
  return sentence(data, power, can, can.replace(/있어요$/, '없어요'), title)
}

function sentence(data: CharterData, { who }: Power, can: string, cannot: string, title = ''): string {
  const people = subject(data, who)
  const decisions = who.filter((one) => one.startsWith('decision:'))
  const procedures = decisions.map((one) => labelOf(data, 'procedures', one.slice(9), 'ko')).join(' 또는 ')
  const said = [
    ...(people ? [`${people} ${can}.`] : []),
    ...(procedures
      ? [
          people
            ? `${withParticle(procedures, '으로/로')}도 할 수 있어요.`
            : `${withParticle(procedures, '으로/로')} ${can}.`,
        ]
      : []),
  ]
  if (who.includes('clock'))
    said.push(said.length > 0 ? '때가 되면 저절로 되기도 해요.' : `${title}: 때가 되면 저절로 돼요.`)
  return said.length > 0 ? said.join(' ') : `지금은 아무도 ${cannot}.`
}

/** Who acts in person, with its particle; nothing where only a decision or the clock does. */
function subject(data: CharterData, who: readonly Who[]): string {
  if (who.includes('anyone')) return '누구나'
  if (who.includes('signed-in')) return '로그인한 사람은 누구나'
  const self = who.includes('self')
  if (who.includes('member')) {
    const member = withParticle(callOf(data, 'member', 'ko'), '이라/라').slice(0, -1)
    return self ? `${member}면 누구나, 그리고 당사자도` : `${member}면 누구나`
  }
  const people = who.flatMap((one) => person(data, one))
  if (self) people.unshift('당사자')
  const last = people.at(-1)
  return last ? [...people.slice(0, -1), topic(last)].join(', ') : ''
}

function person(data: CharterData, who: Who): string[] {
  const [kind, name = ''] = who.split(':')
  if (kind === 'type') return [labelOf(data, 'memberTypes', name, 'ko')]
  if (kind === 'organ') return [`${withParticle(labelOf(data, 'organs', name, 'ko'), '을/를')} 맡은 사람`]
  if (kind === 'role') return [labelOf(data, 'roles', name, 'ko')]
  return kind === 'provider' ? ['연결된 서비스'] : []
}
