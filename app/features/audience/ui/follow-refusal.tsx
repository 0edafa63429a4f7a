import '#app/i18n/sections/newsroom.ts';
import { followPaths } from '#app/features/press-kits/paths.ts';
import { PressRoomRefusal } from '#app/features/press-kits/ui/press-room-refusal.tsx';

/** Behind a link that opens nothing: the next step is to ask for a new one. */
export function FollowRefusal() {
  return <PressRoomRefusal text="newsroom.staleText" href={followPaths.ask} next="newsroom.follow" />;
}
