import type { Player } from './player.ts'

const made = {
  rival: true,
  depletable: false,
  origin: 'made',
  substance: 'material',
  single: true,
  unit: 'pieces',
}
const empty = { note: '', location: '', conditions: '', image: null, quantity: '1' }

/** What the village holds together: a channel, a hall handed over with conditions, tools, a design, seed rice. */
export async function resources(player: Player): Promise<void> {
  const at = player.now().toISOString()
  const register = (who: string, what: object) =>
    player.act(who, 'observation.registerResource', { ...empty, ...made, ...what, at })
  await register('bora', {
    name: '윗마을 물길',
    note: '큰 저수지에서 논 서른두 마지기로 물을 대요. 해마다 봄에 함께 청소해요.',
    location: '윗마을 저수지 아래',
    origin: 'natural',
  })
  await register('mina', {
    name: '마을회관',
    note: '모임방과 부엌이 있어요. 회의와 잔치에 써요.',
    location: '마을 들머리',
    conditions: '군청에서 2024년에 맡겼어요. 주민 모두에게 열어 두고, 영리 목적으로 빌려주지 않아요.',
  })
  await register('junho', { name: '레이저 절단기', note: '교육받은 사람만 써요.', location: '마을 공방' })
  await register('junho', {
    name: '이앙기 설계 4판',
    note: '누구나 만들고 고칠 수 있는 열린 설계예요.',
    rival: false,
    substance: 'immaterial',
  })
  await register('seoyeon', {
    name: '토종 볍씨',
    note: '씨앗을 나누고 가을에 되돌려 줘요.',
    depletable: true,
    origin: 'natural',
    single: false,
    unit: 'kg',
    quantity: '120000',
  })
}
