/** Stands for `react-devtools-core`, which Ink asks for only when the variable DEV is set. */
export default {};
