import { createCanvas } from '@napi-rs/canvas';
import { runAnnouncements } from '#app/features/audience/following/announcing.server.ts';
import { findFollowerByAddress } from '#app/features/audience/following/queries.server.ts';
import {
  askToFollow,
  confirmFollowing,
  confirming,
} from '#app/features/audience/following/service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { kitState } from '#app/features/press-kits/embargo.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { makePreview } from '#app/features/press-kits/previews.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { writeKitTopics } from '#app/features/press-kits/topics.service.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { addressKey } from '#app/lib/mail-address.ts';
import { isoDay } from '#app/lib/zones.ts';
import { hoursFrom, type SeedClock } from './context.ts';

/** Rice fields under a morning sky: a photograph nobody has to be asked for. */
async function landscape(hue: number): Promise<Buffer> {
  const canvas = createCanvas(2400, 1600);
  const pen = canvas.getContext('2d');
  const sky = pen.createLinearGradient(0, 0, 0, 900);
  sky.addColorStop(0, `hsl(${hue} 55% 62%)`);
  sky.addColorStop(1, `hsl(${hue + 150} 60% 88%)`);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 2400, 1600);
  for (let row = 0; row < 8; row += 1) {
    pen.fillStyle = `hsl(${95 + row * 5} ${38 + row * 3}% ${52 - row * 4}%)`;
    pen.beginPath();
    pen.moveTo(0, 860 + row * 95);
    pen.bezierCurveTo(700, 780 + row * 100, 1500, 980 + row * 80, 2400, 850 + row * 95);
    pen.lineTo(2400, 1600);
    pen.lineTo(0, 1600);
    pen.fill();
  }
  return canvas.encode('jpeg', 86);
}

const followers = [
  ['redaksi@kabar-batanghari.example', 'id'],
  ['ekonomi@suara-jambi.example', 'id'],
  ['desk@sumatra-post.example', 'en'],
] as const;

/** Topics of the releases, photos of the newest, who follows the press room, and who reads the embargoed one already. */
export async function seedPressRoom(clock: SeedClock, now: string): Promise<void> {
  const { db } = clock;
  const topics = (await listTopics(db, { active: true })).filter(({ kind }) => kind !== 'funding');
  const rows = await db.selectFrom('press_kits').select('id').orderBy('published_at', 'desc').execute();
  const kits = await Promise.all(rows.map(({ id }) => findKit(db, id)));
  const known = kits.flatMap(kit => (kit ? [kit] : []));
  for (const kit of known) {
    const text = `${kit.headline} ${kit.bodyText}`.toLowerCase();
    const about = topics.filter(({ terms }) => terms.some(term => text.includes(term.toLowerCase())));
    await writeKitTopics(
      clock.at(kit.createdAt),
      kit,
      about.slice(0, 3).map(({ id }) => id),
    );
  }
  // What is out already is no news to those who begin to follow now.
  await runAnnouncements({
    ...{ db, payload: {}, now: () => now },
    progress: async () => undefined,
    cancelled: async () => false,
  });
  const newest = known.find(kit => kitState(kit, now) === 'public');
  if (newest)
    for (const [name, hue, caption] of [
      ['sawah-pagi.jpg', 205, 'Petani menggarap sawah di Muaro Jambi.'],
      ['sawah-senja.jpg', 25, 'Senja di hamparan sawah yang sama.'],
    ] as const)
      await addKitFile(clock.at(hoursFrom(now, -2)), {
        ...{ kitId: newest.id, role: 'image', name, caption, credit: 'Humas' },
        ...{ alt: 'Hamparan sawah bertingkat di bawah langit cerah', bytes: await landscape(hue) },
      });
  for (const [email, locale] of followers) {
    const asked = clock.at(hoursFrom(now, -30));
    await askToFollow(asked, { email, locale, topicIds: [] });
    const { id, asks } = (await findFollowerByAddress(db, addressKey(email)))!;
    await confirmFollowing(asked, tokenOf({ purpose: confirming, rowId: id, generation: asks }));
  }
  const waiting =
    known.find(kit => kitState(kit, now) === 'embargoed') ?? known.find(kit => kit.status === 'draft');
  if (waiting)
    await makePreview(clock.at(hoursFrom(now, -1)), waiting.id, {
      name: 'Rina Wahyuni (Kabar Batanghari)',
      lastOn: isoDay(hoursFrom(now, 72), 'Asia/Jakarta'),
    });
}
