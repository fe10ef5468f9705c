/** The three machines a plugin meets. `mobile` is an Android phone, `ios` an iPhone. */
export type HostMode = 'desktop' | 'mobile' | 'ios';

/** The app's facts about the machine; `setPlatform` changes them in place, as plugins keep no copy. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: 'app://stand-in/',
};

/** Makes `Platform` describe another machine. */
export function setPlatform(mode: HostMode): void {
  const phone = mode !== 'desktop';
  Object.assign(Platform, {
    isDesktop: !phone,
    isMobile: phone,
    isDesktopApp: !phone,
    isMobileApp: phone,
    isIosApp: mode === 'ios',
    isAndroidApp: mode === 'mobile',
    isPhone: phone,
    isTablet: false,
    isMacOS: mode === 'ios',
    isLinux: mode === 'desktop',
    isSafari: mode === 'ios',
    resourcePathPrefix: phone ? 'file:///' : 'app://stand-in/',
  });
}
