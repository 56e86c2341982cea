import time,cProfile,pstats,sys
import click,lark
import minutelint.model.contents
from minutelint.model import words as W, statements as S
from minutelint.syntax.grammars import fingerprint
a=time.process_time(); fingerprint(); print('fp',time.process_time()-a)
pr=cProfile.Profile(); 
a=time.process_time()
if len(sys.argv)>1: pr.enable()
s=W.sentences()
pr.disable()
print('load',time.process_time()-a)
t=s.parser.parser._parse_table
print('states',len(t.states),'actions',sum(len(v) for v in t.states.values()),'rules',len(s.rules),'terms',len(s.terminals))
if len(sys.argv)>1: pstats.Stats(pr).sort_stats('tottime').print_stats(18)
