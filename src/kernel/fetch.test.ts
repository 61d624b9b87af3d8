import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchGuarded, isPrivate, textOf } from './fetch.ts'

const server = createServer((request, response) => {
  if (request.url === '/away') return response.writeHead(302, { location: 'http://example.org/' }).end()
  if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end()
  if (request.url === '/on') return response.writeHead(302, { location: '/here' }).end()
  if (request.url === '/large') return response.end('x'.repeat(2000))
  if (request.url === '/slow') return setTimeout(() => response.end('late'), 3000).unref()
  response.end('here')
})
let home = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

describe('the way out', () => {
  it('reaches a private address only when told that it may', async () => {
    const fetched = await fetchGuarded(`${home}/on`, { allowPrivate: true })
    expect(await textOf(fetched)).toBe('here')
    await expect(fetchGuarded(home)).rejects.toMatchObject({ code: 'private_address' })
    const byName = home.replace('127.0.0.1', 'localhost')
    await expect(fetchGuarded(byName)).rejects.toMatchObject({ code: 'private_address' })
  })

  it('follows no redirect to another host, and none without end', async () => {
    const options = { allowPrivate: true }
    await expect(fetchGuarded(`${home}/away`, options)).rejects.toMatchObject({ code: 'redirected' })
    await expect(fetchGuarded(`${home}/round`, options)).rejects.toMatchObject({ code: 'redirected' })
  })

  it('stops at its limits of size and time', async () => {
    const large = await fetchGuarded(`${home}/large`, { allowPrivate: true, most: 1000 })
    await expect(textOf(large)).rejects.toMatchObject({ code: 'too_large' })
    const slow = fetchGuarded(`${home}/slow`, { allowPrivate: true, seconds: 0.2 })
    await expect(slow).rejects.toMatchObject({ code: 'too_slow' })
  })

  it.each(['file:///etc/passwd', 'ftp://example.org', 'http://a:b@example.org', 'nonsense'])(
    'does not take %s',
    async (address) => {
      await expect(fetchGuarded(address)).rejects.toMatchObject({ code: 'not_an_address' })
    },
  )

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['::1', 'fe80::1', 'fd00::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::'],
  ])('knows %s for a private address', (address) => expect(isPrivate(address)).toBe(true))

  it.each(['1.1.1.1', '211.115.106.1', '2606:4700::1111'])('knows %s for a public one', (address) =>
    expect(isPrivate(address)).toBe(false),
  )
})
