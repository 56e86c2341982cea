"""The syntax: lines classified, the house style chosen, the tree arranged by its grammar."""
