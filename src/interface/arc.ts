/** The four arcs of a partnership: explore and build, manage, measure and adjust, anchor or end. */
export type Arc = 'a' | 'b' | 'c' | 'd';
