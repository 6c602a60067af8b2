"""The pipeline: component factories, the attributes they fill, and the way from a Text to Facts.

Each component is a thin shell around a pure function of its own module, so that it can be swapped,
disabled or tried alone:

    renda_header → renda_entities → renda_quantities → renda_activities → renda_memberships
"""
