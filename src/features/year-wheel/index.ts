export { addOwnDay, makeWheelFeed, removeOwnDay, wheelFeeds } from './keep-days.ts';
export { readRoomCalendars, type RoomCalendars } from './read-room-calendars.ts';
export { readWheel, type WheelAsked, type WheelPresented } from './read-wheel.ts';
export { wheelCalendar } from './wheel-calendar.ts';
export type * from './ports.ts';
