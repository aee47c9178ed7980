// A page of every kind, for what holds on all of them.

/** Pages of functions, by what is particular about each. */
export const FUNCTION_PAGES = {
  small: '/functions/shutter_status/',
  'many parameters': '/functions/plan_observation/',
  'many fields': '/functions/list_stars/',
  'JSON body': '/functions/read_settings/',
  'form body, conditions': '/functions/add_mark/',
  'multipart body': '/functions/upload_plate/',
  variant: '/functions/add_mark/finding-chart/',
  'path, destroys': '/functions/erase_plate/',
  'deletes records': '/functions/remove_mark/',
  deprecated: '/functions/show_key/',
  removed: '/functions/get_value/',
  unknown: '/functions/load_mask/',
  'odd keys': '/functions/exposures_by_hour/',
  'longest name': '/functions/calibrate_spectrograph_wavelengths_for_all_common_lamp_providers/',
};

/** Pages of all kinds. */
export const PAGES = {
  home: '/',
  'A to Z': '/functions/',
  'A to Z, filtered': '/functions/?q=star&in=3&state=current',
  'A to Z, nothing found': '/functions/?q=xyzzy',
  categories: '/categories/',
  category: '/categories/observations/',
  'category without groups': '/categories/archive/',
  changes: '/changes/',
  guides: '/guides/',
  guide: '/guides/filter/',
  'guide with tables': '/guides/introduction/',
  'guide with a drawing': '/guides/responses/',
  about: '/about/',
  'not found': '/functions/list_star/',
  'not found, nothing close': '/zzzzzzzzzzzzzzzzzzzzzzzzzz/',
  card: '/embed/plan_observation/',
  ...FUNCTION_PAGES,
};
