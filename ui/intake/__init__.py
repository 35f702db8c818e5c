"""Taking in an application: item, applicant, form, materials, check, outcome."""
