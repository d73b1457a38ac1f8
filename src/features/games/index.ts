export { beginGame, type BeginGame } from './begin-game.ts';
export { gameResults } from './game-results.ts';
export { gameSheet } from './game-sheet.ts';
export { dealCards, handOverGame, keepAgreements, logDecision, longest, moveGame } from './lead-game.ts';
export { presentGame, presentTable, type GameRoom, type GameTable } from './present-game.ts';
export { readTaking, type TakingPresented } from './read-taking.ts';
export { seeGame, type GameSeat, type GameView } from './standing.ts';
export { takeResults, type GamePlayed, type Taking } from './take-results.ts';
export { tellMet, vote } from './take-part.ts';
