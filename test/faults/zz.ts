import { burst } from './burst.ts';
import { total } from './counting.ts';
import { uncertainPosts } from './uncertain.ts';
import { throughDays, times, zones } from './zones.ts';

let t = performance.now();
const lap = (x: unknown) => {
  console.log(JSON.stringify(x), Math.round(performance.now() - t));
  t = performance.now();
};
lap(total(zones.slice(0, 10).flatMap((zone) => times.map((time) => throughDays(zone, time, 730)))));
lap(total(zones.slice(0, 40).map((zone) => throughDays(zone, '02:30', 730, [1, -1, 48, -48]))));
lap(await uncertainPosts({ posts: 200, seed: 1, nonceWindow: 180000 }));
lap(await uncertainPosts({ posts: 200, seed: 2, nonceWindow: -1 }));
lap(await burst({ schedules: 60, crowded: 12 }));
