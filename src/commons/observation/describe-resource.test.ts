import { beforeEach, describe, expect, it } from 'vitest'
import { putFile } from '../../kernel/files.ts'
import { drill, rice, village } from './commands.fixture.ts'

const { act, get, bora, mina, agents, at, w, commons } = await village()
let tool = ''

beforeEach(async () => {
  tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!
})

const words = {
  name: '전동 드릴',
  note: '새 것',
  location: '공방 2층',
  conditions: '군청이 준 것',
  image: null,
}
const refused = (code: string) => ({ code: `observation.${code}` })
const seen = async (resource: string) =>
  (await get<{ resource: Record<string, unknown> }>(mina, 'resource', { resource })).resource

describe('describeResource', () => {
  it('says anew what it is, with its picture', async () => {
    const picture = { bytes: Buffer.from('picture'), name: 'drill.jpg', mediaType: 'image/jpeg', owner: 'x' }
    const file = { ...picture, commonsId: commons, at: w.clock.now() }
    const { hash } = await putFile(w.office.database.write, file)
    await act(bora, 'observation.describeResource', { resource: tool, ...words, image: hash })
    expect(await seen(tool)).toMatchObject({ ...words, image: hash })
  })

  it('leaves what is somebody’s to them', async () => {
    const input = { ...drill, quantity: '1', accountable: agents.bora, at }
    const { resource } = await act(bora, 'observation.registerResource', input)
    const by = (who: typeof bora) => act(who, 'observation.describeResource', { resource, ...words })
    await expect(by(mina)).rejects.toMatchObject(refused('not_theirs'))
    await by(bora)
    const nothing = act(bora, 'observation.describeResource', { resource: agents.bora, ...words })
    await expect(nothing).rejects.toMatchObject(refused('no_such_resource'))
    const image = 'c'.repeat(64)
    const noFile = act(bora, 'observation.describeResource', { resource, ...words, image })
    await expect(noFile).rejects.toMatchObject(refused('no_such_file'))
  })
})

describe('retireResource', () => {
  const retire = (resource: string, more: object = {}) =>
    act(mina, 'observation.retireResource', { resource, at, note: '고장', ...more })

  it('counts it down to nothing and takes it off the list', async () => {
    await retire(tool)
    expect(await seen(tool)).toMatchObject({ status: 'retired', accounting: 0n, onhand: 0n })
    const { resources } = await get<{ resources: { id: string }[] }>(mina, 'resources')
    expect(resources.map((one) => one.id)).not.toContain(tool)
    const gone = await get<{ resources: { id: string }[] }>(mina, 'resources', { retired: true })
    expect(gone.resources.map((one) => one.id)).toContain(tool)
    const empty = (await act(mina, 'observation.registerResource', { ...rice, quantity: '0', at })).resource!
    await retire(empty)
    expect(await seen(empty)).toMatchObject({ status: 'retired' })
  })

  it('is for the stewards', async () => {
    await expect(
      act(bora, 'observation.retireResource', { resource: tool, at, note: '' }),
    ).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('refuses what is not there, not ours, or still out', async () => {
    await expect(retire(agents.bora)).rejects.toMatchObject(refused('no_such_resource'))
    await expect(retire(tool, { at: '2027-01-01T00:00:00.000Z' })).rejects.toMatchObject(
      refused('in_the_future'),
    )
    await retire(tool)
    await expect(retire(tool)).rejects.toMatchObject(refused('resource_retired'))
    const input = { ...drill, quantity: '1', accountable: agents.bora, at }
    const theirs = (await act(bora, 'observation.registerResource', input)).resource!
    await expect(retire(theirs)).rejects.toMatchObject(refused('not_theirs'))
    const store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '10', at })).resource!
    await act(mina, 'observation.recordEvent', {
      action: 'pickup',
      resource: store,
      quantity: '4',
      unit: 'kg',
      at,
    })
    await expect(retire(store)).rejects.toMatchObject(refused('still_out'))
  })
})

describe('valueFlows', () => {
  it('says events and resources in the terms of ValueFlows', async () => {
    const store = (await act(mina, 'observation.registerResource', { ...rice, quantity: '2500', at }))
      .resource!
    const { document } = await get<{ document: { '@graph': Record<string, unknown>[] } }>(mina, 'valueFlows')
    const node = document['@graph'].find((one) => one['@id'] === `urn:uuid:${store}`)
    expect(node).toMatchObject({
      '@type': 'vf:EconomicResource',
      'vf:name': '쌀',
      'vf:accountingQuantity': {
        'om2:hasNumericalValue': { '@value': '2.500' },
        'om2:hasUnit': { '@id': 'om2:kilogram' },
      },
      'vf:primaryAccountable': { '@id': `urn:uuid:${commons}` },
    })
    const raised = document['@graph'].find(
      (one) => JSON.stringify(one).includes('vf:raise') && JSON.stringify(one).includes(store),
    )
    expect(raised).toMatchObject({ '@type': 'vf:EconomicEvent', 'vf:hasPointInTime': { '@value': at } })
  })

  it('says processes and lots as well', async () => {
    const begun = { name: '장 담그기', note: '', kind: 'make', begin: at }
    const { process } = await act(mina, 'observation.startProcess', begun)
    const creates = { ...rice, lot: { code: '봄-1', bestBefore: '2027-05-01' } }
    const made = { action: 'produce', process, creates, quantity: '900', unit: 'kg', at }
    const { event, created } = await act(mina, 'observation.recordEvent', made)
    const { document } = await get<{ document: { '@graph': Record<string, unknown>[] } }>(mina, 'valueFlows')
    const node = (id: string) => document['@graph'].find((one) => one['@id'] === `urn:uuid:${id}`)
    expect(node(process!)).toMatchObject({
      '@type': 'vf:Process',
      'vf:name': '장 담그기',
      'vf:finished': false,
    })
    expect(node(event!)).toMatchObject({ 'vf:outputOf': { '@id': `urn:uuid:${process}` } })
    expect(node(event!)).not.toHaveProperty('vf:inputOf.@id')
    const lot = (node(created!)!['vf:ofBatchLot'] as { '@id': string })['@id']
    expect(node(lot.slice('urn:uuid:'.length))).toMatchObject({
      '@type': 'vf:BatchLotRecord',
      'vf:batchLotCode': '봄-1',
      'vf:expirationDate': { '@value': '2027-05-01T23:59:59Z' },
    })
  })
})
