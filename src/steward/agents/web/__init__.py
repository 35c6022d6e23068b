"""How tools reach the web: public addresses only, and never more than they can hold."""
