import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { composed } from '../../src/server.ts'
import { openWeb } from '../../src/surfaces/web/open-web.ts'
import { loadAssets } from '../../src/ui/assets.ts'
import type { World } from '../world.ts'

/** Serves a test's world as `dure start` serves an installation, on any free port; time passes only when told. */
export async function served(world: World): Promise<{ base: string; stop(): Promise<void> }> {
  await loadAssets()
  const open = await openWeb(world.office)
  const fetch = composed(open)
  const [server, port] = await new Promise<[Server, number]>((done) => {
    const made = serve({ fetch: fetch as never, port: 0, hostname: '127.0.0.1' }, (info) =>
      done([made as Server, info.port]),
    )
  })
  const stop = async () => {
    open.stop()
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return { base: `http://127.0.0.1:${port}`, stop }
}
