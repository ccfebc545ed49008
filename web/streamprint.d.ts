/** types */ export {};
