declare const options: { future: Record<string, boolean> };
export default options;
