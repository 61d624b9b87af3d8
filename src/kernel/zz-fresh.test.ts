import {test} from 'vitest'
import {freshDatabase} from '/work/main/test/database.ts'
test('time', async()=>{ for(let i=0;i<5;i++){const t=performance.now();const d=await freshDatabase();const u=performance.now();await d.close();console.log(Math.round(u-t),Math.round(performance.now()-u))}})
test('parallel', async()=>{const t=performance.now();const all=await Promise.all([1,2,3,4,5,6].map(()=>freshDatabase()));console.log('6 parallel',performance.now()-t); console.log((await all[0].owner.query('select slice,number from kernel_migration')).rows.length,(await all[0].owner.query("select tgname,tgrelid::regclass::text from pg_trigger where tgname like 'kernel%'")).rows);await Promise.all(all.map(d=>d.close()))})
