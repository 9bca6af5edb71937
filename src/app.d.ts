declare global {
	namespace App {}
}

export {};

declare module 'virtual:palette.css' {}
