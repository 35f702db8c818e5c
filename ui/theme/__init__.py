"""The look: design tokens, generated style sheet, icons, fonts and scale."""
